using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>The Connector REST API, version 3, that a bot calls to write in Teams.</summary>
/// <remarks>Paths, status codes and bodies are those of the public description of the Bot Connector.</remarks>
internal static class ConnectorEndpoints
{
    private const string Activities = "/v3/conversations/{cid}/activities";

    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder connector = routes.MapGroup("/emulator");
        connector.MapPost("/v3/conversations", CreateAsync);
        connector.MapPost(Activities, SendAsync);
        connector.MapPost(Activities + "/{aid}", ReplyAsync);
        connector.MapPut(Activities + "/{aid}", UpdateAsync);
        connector.MapDelete(Activities + "/{aid}", Delete);
        connector.MapGet("/v3/conversations/{cid}/members", RosterEndpoints.Members);
        connector.MapGet("/v3/conversations/{cid}/members/{mid}", RosterEndpoints.Member);
        connector.MapGet("/v3/conversations/{cid}/pagedmembers", RosterEndpoints.PagedMembers);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, BotPen pen, ConversationMap map, ChatStore store)
    {
        if (await BotPen.ReadAsync(request) is not { } body)
        {
            return ConnectorError.BadSyntax("The body is not a JSON object.");
        }

        body.TryGetProperty("activity", out JsonElement activity);
        if (ChannelOf(body) is { } channel)
        {
            return map.Find(channel) is not { IsPersonal: false } known ? ConnectorError.ConversationNotFound()
                : activity.ValueKind != JsonValueKind.Object ? ConnectorError.BadSyntax("Activity is missing.")
                : pen.Write(known, null, activity, created: true);
        }

        if (MemberOf(body) is not { } member)
        {
            return ConnectorError.BadSyntax("Bad format of conversation creation: one member is expected.");
        }

        if (map.All.FirstOrDefault(c => c.IsPersonal && c.People[0].Mri == member) is not { } personal
            || !store.IsInstalled(member))
        {
            return ConnectorError.NotInRoster();
        }

        return activity.ValueKind == JsonValueKind.Object
            ? pen.Write(personal, null, activity, created: true)
            : BotPen.Created(personal.Id, null);
    }

    private static async Task<IResult> SendAsync(string cid, HttpRequest request, BotPen pen, ConversationMap map)
    {
        (_, string? thread) = ConversationMap.Split(cid);
        return map.Find(cid) is not { } conversation ? ConnectorError.ConversationNotFound()
            : await BotPen.ReadAsync(request) is not { } activity
                ? ConnectorError.BadSyntax("The body is not an activity.")
            : pen.Write(conversation, thread, activity, created: false);
    }

    private static async Task<IResult> ReplyAsync(
        string cid, string aid, HttpRequest request, BotPen pen, ConversationMap map, ChatStore store)
    {
        if (map.Find(cid) is not { } conversation)
        {
            return ConnectorError.ConversationNotFound();
        }

        if (store.Find(aid) is not { } parent || parent.Conversation != conversation.Id)
        {
            return ConnectorError.ActivityNotFound();
        }

        return await BotPen.ReadAsync(request) is { } activity
            ? pen.Write(conversation, parent.Thread, activity, created: false)
            : ConnectorError.BadSyntax("The body is not an activity.");
    }

    private static async Task<IResult> UpdateAsync(
        string cid, string aid, HttpRequest request, BotPen pen, ConversationMap map)
    {
        if (map.Find(cid) is not { } conversation)
        {
            return ConnectorError.ConversationNotFound();
        }

        return await BotPen.ReadAsync(request) is { } activity
            ? pen.Rewrite(conversation, aid, message => message with { Activity = activity }, activity)
            : ConnectorError.BadSyntax("The body is not an activity.");
    }

    private static IResult Delete(string cid, string aid, BotPen pen, ConversationMap map) =>
        map.Find(cid) is { } conversation
            ? pen.Rewrite(conversation, aid, message => message with { IsDeleted = true }, null)
            : ConnectorError.ConversationNotFound();

    private static string? ChannelOf(JsonElement body) =>
        JsonNode.Parse(body.GetRawText())?["channelData"] is JsonObject data && data["channel"] is JsonObject channel
            ? (string?)channel["id"]
            : null;

    private static string? MemberOf(JsonElement body) =>
        body.TryGetProperty("members", out JsonElement members)
        && members.ValueKind == JsonValueKind.Array
        && members.GetArrayLength() == 1
        && members[0].TryGetProperty("id", out JsonElement id)
            ? id.GetString()
            : null;
}
