using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>The Connector of several replicas: notes every call, and how many are at work together in a conversation.</summary>
internal sealed class SharedConnector
{
    private readonly ConcurrentDictionary<string, int> atWork = new(StringComparer.Ordinal);
    private int ids;

    /// <summary>The calls it took, in order: verb, conversation, and what was sent, accents as such.</summary>
    public ConcurrentQueue<(string Verb, string Conversation, string Body)> Taken { get; } = [];

    /// <summary>The most calls that were ever at work together in one conversation.</summary>
    public int MostTogether { get; private set; }

    /// <summary>How long a call takes.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>What happens once, while a call is at work.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>The status it answers to a verb in a conversation.</summary>
    public Func<string, string, HttpStatusCode> Status { get; set; } = (_, _) => HttpStatusCode.Created;

    public HttpMessageHandler Handler() => new Line(this);

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string sent = await request.Content!.ReadAsStringAsync(cancellationToken);
        string body = Regex.Unescape(sent);
        string[] path = [.. request.RequestUri!.AbsolutePath.Split('/').SkipWhile(part => part != "conversations")];
        string conversation = path.Length > 1 ? Uri.UnescapeDataString(path[1]) : "";
        string verb = conversation.Length > 0 ? request.Method.Method : "OPEN";
        lock (Taken)
        {
            Taken.Enqueue((verb, conversation, body));
            int together = atWork.AddOrUpdate(conversation, 1, (_, count) => count + 1);
            MostTogether = Math.Max(MostTogether, conversation.Length > 0 ? together : 0);
        }

        Func<Task>? meanwhile = Meanwhile;
        Meanwhile = null;
        await (meanwhile?.Invoke() ?? Task.Delay(Slowness, TimeProvider.System, cancellationToken));
        atWork.AddOrUpdate(conversation, 0, (_, count) => count - 1);
        HttpStatusCode status = Status(verb, conversation);
        string id = verb == "OPEN" ? $"chat-{JsonNode.Parse(sent)!["members"]![0]!["id"]}" : $"{Interlocked.Increment(ref ids)}";
        return Door.Mairie.Answer(status, (int)status < 300 ? $$"""{ "id": "{{id}}" }""" : """{ "error": { "code": "Refused" } }""");
    }

    private sealed class Line(SharedConnector connector) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => connector.AnswerAsync(request, cancellationToken);
    }
}
