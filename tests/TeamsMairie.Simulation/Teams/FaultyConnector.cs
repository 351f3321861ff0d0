using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TeamsMairie.Simulation.Scheduling;

namespace TeamsMairie.Simulation.Teams;

/// <summary>The way from one replica to Teams: slow, throttled, refused, cut before the message or just after it.</summary>
internal sealed class FaultyConnector(Process process, FakeTeams teams, TeamsFaults faults) : HttpMessageHandler
{
    // Longer than a call may take: the library does not wait by itself, for it would on a thread of its own when it is cut.
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(12);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        string[] path = [.. request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        process.Note($"{request.Method} {string.Join('/', path.Skip(2).Take(1))}");
        Accident accident = faults.Draw();
        return await Errand.RunAsync(
            process, faults.There(), faults.Back(), () => Answer(request.Method, path, body, accident), cancellationToken);
    }

    private HttpResponseMessage Answer(HttpMethod method, string[] path, string body, Accident accident)
    {
        if (accident is Accident.Refused or Accident.Throttled)
        {
            return Failed(accident);
        }

        (HttpStatusCode status, string answer) = teams.Do(method, path, body);
        if (accident == Accident.ShownAndFailed && (int)status < 300)
        {
            faults.Ambiguous++;
            return Failed(accident);
        }

        return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }

    private static HttpResponseMessage Failed(Accident accident)
    {
        HttpResponseMessage failed = new(accident switch
        {
            Accident.Throttled => HttpStatusCode.TooManyRequests,
            Accident.Refused => HttpStatusCode.ServiceUnavailable,
            _ => HttpStatusCode.GatewayTimeout,
        });
        if (accident == Accident.Throttled)
        {
            failed.Headers.RetryAfter = new RetryConditionHeaderValue(Later);
        }

        return failed;
    }
}
