using System.Text.Json.Nodes;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Simulation.Teams;

namespace TeamsMairie.Simulation.People;

/// <summary>Fills in activities the way Teams does.</summary>
internal static class Activities
{
    /// <summary>The address of Teams; on loopback, where no pace is kept: the pace has tests of its own.</summary>
    public const string Service = "http://127.0.0.1:9/";

    public static JsonObject Message(Commune town, PersonId person, string id, string text, string? channel)
    {
        JsonObject activity = Start(town, person, "message", id, channel);
        activity["text"] = channel is null ? text : $"<at>Circuit Mairie</at> {text}";
        if (channel is not null)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Circuit Mairie</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
            });
        }

        return activity;
    }

    public static JsonObject Click(Commune town, PersonId person, string id, string? channel, string verb, JsonObject data)
    {
        JsonObject activity = Start(town, person, "invoke", id, channel);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    public static JsonObject Installation(Commune town, PersonId person, string id)
    {
        JsonObject activity = Start(town, person, "installationUpdate", id, null);
        activity["action"] = "add";
        return activity;
    }

    private static JsonObject Start(Commune town, PersonId person, string type, string id, string? channel) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = Service,
        ["conversation"] = new JsonObject
        {
            ["id"] = channel ?? FakeTeams.ChatOf(person.Value),
            ["conversationType"] = channel is null ? "personal" : "channel",
            ["isGroup"] = channel is not null,
            ["tenantId"] = town.Tenant.ToString(),
        },
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person.ToString(), ["name"] = "Quelqu’un" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Circuit Mairie" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = town.Tenant.ToString() } },
    };
}
