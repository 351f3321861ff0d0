using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace TeamsMairie.Simulation.Teams;

/// <summary>What people see: every conversation, and what the bot wrote in it.</summary>
/// <remarks>Paths, statuses and bodies are those of the Bot Connector REST API, version 3.</remarks>
internal sealed class FakeTeams
{
    private readonly Dictionary<string, ShownMessage> messages = new(StringComparer.Ordinal);
    private readonly List<ShownMessage> everything = [];
    private int ids;

    /// <summary>Every message as it stands.</summary>
    public IReadOnlyCollection<ShownMessage> Messages => messages.Values;

    /// <summary>Every body that was ever shown, and where.</summary>
    public IReadOnlyList<ShownMessage> Everything => everything;

    /// <summary>The people who removed the bot.</summary>
    public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);

    /// <summary>A person's own conversation with the bot.</summary>
    public static string ChatOf(Guid person) => $"a:1{person:N}";

    public ShownMessage? Find(string id) => messages.GetValueOrDefault(id);

    /// <summary>What stands in a conversation or its threads, the oldest first.</summary>
    public IEnumerable<ShownMessage> In(string conversation) => messages.Values
        .Where(m => m.Conversation.Split(';')[0] == conversation)
        .OrderBy(m => int.Parse(m.Id, CultureInfo.InvariantCulture));

    /// <summary>Does what a call of the bot asks.</summary>
    public (HttpStatusCode Status, string Body) Do(HttpMethod method, string[] path, string body) => path switch
    {
        ["v3", "conversations"] => Create(JsonNode.Parse(body)!.AsObject()),
        ["v3", "conversations", var place, "activities", ..] when IsClosed(place) => Refuse("BotNotInConversationRoster"),
        ["v3", "conversations", var place, "activities", var id] when method == HttpMethod.Put => Replace(id, place, body),
        ["v3", "conversations", var place, "activities", ..] => (HttpStatusCode.Created, IdOf(Show(place, body))),
        _ => (HttpStatusCode.NotFound, ""),
    };

    private (HttpStatusCode Status, string Body) Create(JsonObject asked)
    {
        if ((string?)asked["channelData"]?["channel"]?["id"] is { } channel && asked["activity"] is { } first)
        {
            string thread = $"{channel};messageid={ids + 1}";
            ShownMessage shown = Show(thread, first.ToJsonString());
            return (HttpStatusCode.Created, new JsonObject { ["id"] = thread, ["activityId"] = shown.Id }.ToJsonString());
        }

        string chat = ChatOf(Guid.Parse(((string)asked["members"]![0]!["id"]!)["29:".Length..]));
        return IsClosed(chat)
            ? Refuse("BotNotInConversationRoster")
            : (HttpStatusCode.Created, new JsonObject { ["id"] = chat }.ToJsonString());
    }

    private (HttpStatusCode Status, string Body) Replace(string id, string place, string body)
    {
        if (!messages.TryGetValue(id, out ShownMessage? shown) || shown.Conversation != place)
        {
            return (HttpStatusCode.NotFound, """{"error":{"code":"ActivityNotFoundInConversation"}}""");
        }

        messages[id] = shown with { Body = body };
        everything.Add(messages[id]);
        return (HttpStatusCode.OK, IdOf(shown));
    }

    private ShownMessage Show(string place, string body)
    {
        string id = (++ids).ToString(CultureInfo.InvariantCulture);
        messages[id] = new ShownMessage(id, place, body);
        everything.Add(messages[id]);
        return messages[id];
    }

    private bool IsClosed(string place) => Removed.Contains(place);

    private static string IdOf(ShownMessage message) => new JsonObject { ["id"] = message.Id }.ToJsonString();

    private static (HttpStatusCode Status, string Body) Refuse(string code) => (
        HttpStatusCode.Forbidden, new JsonObject { ["error"] = new JsonObject { ["code"] = code } }.ToJsonString());
}
