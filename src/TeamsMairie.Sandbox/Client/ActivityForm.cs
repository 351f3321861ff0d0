using System.Globalization;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Client;

/// <summary>Fills in activities the way the Teams client does.</summary>
internal static class ActivityForm
{
    /// <summary>What every activity carries.</summary>
    public static JsonObject Start(
        string type, string id, Conversation conversation, string? thread, Uri serviceUrl, DateTimeOffset at)
    {
        JsonObject place = new()
        {
            ["conversationType"] = conversation.IsPersonal ? "personal" : "channel",
            ["tenantId"] = conversation.TenantId.ToString("D"),
            ["id"] = ConversationMap.Join(conversation.Id, thread),
        };
        JsonObject data = new() { ["tenant"] = new JsonObject { ["id"] = conversation.TenantId.ToString("D") } };
        if (!conversation.IsPersonal)
        {
            place["isGroup"] = true;
            data["channel"] = new JsonObject { ["id"] = conversation.Id };
            data["team"] = new JsonObject { ["id"] = conversation.TeamId };
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["conversation"] = place,
            ["recipient"] = Account(BotIdentity.Mri, BotIdentity.Name),
            ["channelData"] = data,
            ["locale"] = "fr-FR",
        };
    }

    public static JsonObject From(this JsonObject activity, Person person)
    {
        JsonObject account = Account(person.Mri, person.Name);
        account["aadObjectId"] = person.Id.ToString("D");
        activity["from"] = account;
        return activity;
    }

    public static JsonObject Account(string id, string name) => new() { ["id"] = id, ["name"] = name };
}
