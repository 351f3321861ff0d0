using System.Text.Json.Nodes;

namespace TeamsMairie.Crashes.Teams;

/// <summary>What Teams posts to a bot. One delivered again is the same, to its last byte.</summary>
internal static class Activities
{
    /// <summary>A person asks for leave in their own chat, in words of their own.</summary>
    public static JsonObject Message(Guid person, string id, string words) =>
        Of(person, "message", id, "text", words);

    /// <summary>A person clicks a button of a card in their own chat.</summary>
    public static JsonObject Click(Guid person, string id, JsonObject button)
    {
        JsonObject value = new() { ["action"] = button.DeepClone(), ["trigger"] = "manual" };
        JsonObject click = Of(person, "invoke", id, "value", value);
        click["name"] = "adaptiveCard/action";
        return click;
    }

    /// <summary>The conversation of a person with the bot.</summary>
    public static string ChatOf(Guid person) => $"a:29:{person}";

    private static JsonObject Of(Guid person, string type, string id, string member, JsonNode content) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = Bourg.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person.ToString() },
        ["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = Bourg.Tenant,
            ["id"] = ChatOf(person),
        },
        ["recipient"] = new JsonObject { ["id"] = "28:" + Bourg.AppId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Bourg.Tenant } },
        [member] = content,
    };
}
