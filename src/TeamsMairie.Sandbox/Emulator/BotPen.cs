using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>What the bot writes, with the rules Teams has for it.</summary>
internal sealed class BotPen(ChatStore store)
{
    // Teams counts in UTF-16, mentions and reactions included.
    private const int LargestMessage = 100 * 1024;

    /// <summary>Reads the body of a call; none when it is not a JSON object.</summary>
    public static async Task<JsonElement?> ReadAsync(HttpRequest request)
    {
        try
        {
            using JsonDocument document =
                await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static IResult Created(string conversation, string? activity)
    {
        JsonObject body = new() { ["id"] = conversation };
        if (activity is not null)
        {
            body["activityId"] = activity;
        }

        return Answer(StatusCodes.Status201Created, body);
    }

    public IResult Write(Conversation conversation, string? thread, JsonElement activity, bool created)
    {
        if (Objection(activity) is { } objection)
        {
            return objection;
        }

        string type = activity.GetProperty("type").GetString()!;
        if (type != "message")
        {
            // « typing » is shown for a moment by Teams and never kept.
            return Answer(StatusCodes.Status202Accepted, []);
        }

        bool opens = !conversation.IsPersonal && thread is null;
        if (!conversation.IsPersonal && thread is not null && store.Find(thread) is null)
        {
            return ConnectorError.ConversationNotFound();
        }

        ChatMessage message = store.Add(conversation.Id, thread, BotIdentity.Mri, activity, opens);
        return created
            ? Created(ConversationMap.Join(conversation.Id, message.Thread), message.Id)
            : Answer(StatusCodes.Status201Created, new JsonObject { ["id"] = message.Id });
    }

    public IResult Rewrite(
        Conversation conversation, string id, Func<ChatMessage, ChatMessage> change, JsonElement? activity)
    {
        if (activity is { } written && Objection(written) is { } objection)
        {
            return objection;
        }

        if (store.Find(id) is not { } message || message.Conversation != conversation.Id)
        {
            return ConnectorError.ActivityNotFound();
        }

        if (message.From != BotIdentity.Mri)
        {
            return ConnectorError.NotYours();
        }

        return !store.TryChange(conversation.Id, id, change) ? ConnectorError.ActivityNotFound()
            : activity is null ? Results.Ok()
            : Answer(StatusCodes.Status200OK, new JsonObject { ["id"] = id });
    }

    private static IResult? Objection(JsonElement activity) =>
        !activity.TryGetProperty("type", out JsonElement type) || type.ValueKind != JsonValueKind.String
            ? ConnectorError.BadSyntax("The activity has no type.")
            : activity.GetRawText().Length * sizeof(char) > LargestMessage ? ConnectorError.TooBig()
            : null;

    private static IResult Answer(int status, JsonObject body) =>
        Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}
