using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsMairie.Crashes.Teams;

/// <summary>Posts as Teams does: waits fifteen seconds, and gives what was answered, or that nothing was.</summary>
internal sealed class TeamsClient : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(15) };

    /// <summary>Posts an activity; null when nobody answered it, or a 5xx says that it is to be sent again.</summary>
    public async Task<JsonNode?> PostAsync(Uri bot, string authorization, JsonObject activity, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(bot, "/api/messages"));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
            string body = await answer.Content.ReadAsStringAsync(cancellationToken);
            return (int)answer.StatusCode switch
            {
                >= 500 => null,
                200 => body.Length == 0 ? new JsonObject() : JsonNode.Parse(body),
                var refused => throw new InvalidOperationException($"The bot answered {refused}."),
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Whether a bot says that it is ready.</summary>
    public async Task<bool> IsReadyAsync(Uri bot, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(bot, "/health/ready"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();
}
