using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamsMairie.Crashes.Teams;

namespace TeamsMairie.Crashes.Blackouts;

/// <summary>A Connector that nobody reaches while it is dark, and that notes when each call came, on the clock of the bot.</summary>
internal sealed class DarkConnector(TimeProvider clock) : DelegatingHandler
{
    private int ids;

    public bool IsDark { get; set; }

    /// <summary>How many calls found it dark.</summary>
    public int Missed { get; private set; }

    /// <summary>The calls that came, in order.</summary>
    public ConcurrentQueue<Call> Came { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDark)
        {
            Missed++;
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody is there.");
        }

        JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        string[] place = [.. request.RequestUri!.Segments.SkipWhile(segment => segment != "conversations/").Skip(1)];
        string conversation = place.Length == 0 ? "" : place[0].TrimEnd('/');
        Came.Enqueue(new(
            clock.GetUtcNow(), conversation,
            body["attachments"]?[0]?["content"] is JsonObject card ? CardSeen.Of(card) : null));
        string id = place.Length == 0 ? $"a:{(string?)body["members"]?[0]?["id"]}" : $"c{Interlocked.Increment(ref ids)}";
        return new(HttpStatusCode.Created)
        {
            Content = new StringContent(new JsonObject { ["id"] = id }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
    }
}

/// <summary>One call that came.</summary>
/// <param name="At">When.</param>
/// <param name="Conversation">Where; empty for a conversation that is opened.</param>
/// <param name="Card">The card it brought.</param>
internal sealed record Call(DateTimeOffset At, string Conversation, CardSeen? Card);
