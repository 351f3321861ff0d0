using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Extending;

/// <summary>A message as Teams hands it to a message action.</summary>
internal static class MessagePayload
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static JsonObject Of(ChatMessage message, Person author, Conversation conversation)
    {
        string text = message.Text() ?? string.Empty;
        JsonElement[] mentioned = [.. message.Mentioned()];

        // Teams gives plain text only when there is nothing to mark up: neither a name nor a second line.
        bool marked = mentioned.Length > 0 || text.Contains('\n', StringComparison.Ordinal);
        return new JsonObject
        {
            ["id"] = message.Id,
            ["createdDateTime"] = message.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["linkToMessage"] = Link(message, conversation),
            ["from"] = new JsonObject { ["user"] = User(author.Id.ToString("D"), author.Name) },
            ["body"] = new JsonObject
            {
                ["contentType"] = marked ? "html" : "text",
                ["content"] = marked ? MarkUp(text, mentioned) : text,
            },
            ["attachments"] = new JsonArray(),
            ["mentions"] = new JsonArray([.. mentioned.Select(Mention)]),
            ["reactions"] = new JsonArray(),
        };
    }

    private static string Link(ChatMessage message, Conversation conversation) =>
        $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(conversation.Id)}/{message.Id}"
        + $"?tenantId={conversation.TenantId:D}&createdTime={message.Id}"
        + $"&parentMessageId={message.Thread ?? message.Id}";

    private static string MarkUp(string text, IReadOnlyList<JsonElement> mentioned)
    {
        string lines = string.Join("<br>", text.Split('\n').Select(Html.Encode));
        foreach ((int index, JsonElement account) in mentioned.Index())
        {
            string name = Html.Encode(Name(account));
            lines = lines.Replace(
                $"&lt;at&gt;{name}&lt;/at&gt;", $"<at id=\"{index}\">{name}</at>", StringComparison.Ordinal);
        }

        return $"<div>{lines}</div>";
    }

    private static JsonNode Mention(JsonElement account, int index)
    {
        string id = account.GetProperty("id").GetString()!;
        JsonObject who = id == BotIdentity.Mri
            ? new JsonObject { ["application"] = Application() }
            : new JsonObject { ["user"] = User(id["29:".Length..], Name(account)) };
        return new JsonObject { ["id"] = index, ["mentionText"] = Name(account), ["mentioned"] = who };
    }

    private static JsonObject User(string id, string name) => new()
    {
        ["id"] = id,
        ["displayName"] = name,
        ["userIdentityType"] = "aadUser",
    };

    private static JsonObject Application() => new()
    {
        ["id"] = BotIdentity.AppId,
        ["displayName"] = BotIdentity.Name,
        ["applicationIdentityType"] = "bot",
    };

    private static string Name(JsonElement account) => account.GetProperty("name").GetString()!;
}
