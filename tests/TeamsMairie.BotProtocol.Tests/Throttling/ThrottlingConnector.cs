using System.Net;
using System.Text;

namespace TeamsMairie.BotProtocol.Tests.Throttling;

/// <summary>A connector that applies the limits Teams publishes, to the instant: whoever goes over them gets a 429.</summary>
internal sealed class ThrottlingConnector(TimeProvider clock) : HttpMessageHandler
{
    /// <summary>In one conversation, as published: so many in so many seconds.</summary>
    private static readonly (int Calls, int Seconds)[] Writes = [(7, 1), (8, 2), (60, 30), (1_800, 3_600)];

    private static readonly (int Calls, int Seconds)[] Reads = [(14, 1), (16, 2), (120, 30), (3_600, 3_600)];

    /// <summary>Of an app in a tenant.</summary>
    private static readonly (int Calls, int Seconds)[] OfTheApp = [(30, 1)];

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> arrivals = [];

    public int Served { get; private set; }

    public int Refused { get; private set; }

    public int In(string conversation) => arrivals["w" + conversation].Count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string conversation = request.RequestUri!.Segments[4].TrimEnd('/');
        bool isRead = request.Method == HttpMethod.Get;
        return Task.FromResult(Judge((isRead ? "r" : "w") + conversation, isRead ? Reads : Writes));
    }

    private HttpResponseMessage Judge(string place, (int Calls, int Seconds)[] limits)
    {
        lock (gate)
        {
            if (IsOver(place, limits) || IsOver("app", OfTheApp))
            {
                Refused++;
                return new(HttpStatusCode.TooManyRequests);
            }

            Note(place);
            Note("app");
            Served++;
            return new(HttpStatusCode.Created)
            {
                Content = new StringContent($$"""{ "id": "{{Served}}" }""", Encoding.UTF8, "application/json"),
            };
        }
    }

    private bool IsOver(string place, (int Calls, int Seconds)[] limits)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return arrivals.TryGetValue(place, out List<DateTimeOffset>? times)
            && Array.Exists(limits, limit =>
                times.Count >= limit.Calls && times[^limit.Calls] > now - TimeSpan.FromSeconds(limit.Seconds));
    }

    private void Note(string place)
    {
        if (!arrivals.TryGetValue(place, out List<DateTimeOffset>? times))
        {
            times = arrivals[place] = [];
        }

        times.Add(clock.GetUtcNow());
    }
}
