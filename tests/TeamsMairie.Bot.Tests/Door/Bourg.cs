using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>The people and the place of the vectors: a commune of the fixtures, as Teams would tell of it.</summary>
internal static class Bourg
{
    public const string Foreign = "11111111-2222-4333-8444-555555555555";

    public static readonly string Communes = Path.Combine(AppContext.BaseDirectory, "Communes");

    private static readonly JsonObject File =
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Communes, "bourg.json")))!.AsObject();

    public static string Tenant { get; } = (string)File["tenantId"]!;

    public static string ServiceUrl { get; } = $"https://smba.trafficmanager.net/emea/{Tenant}/";

    public static string Staff { get; } = IdOf("Jordan Lambert");

    public static string Chief { get; } = IdOf("Didier Marty");

    public static string Mayor { get; } = IdOf("Alain Dubreuil");

    /// <summary>A message of a staff member, each with its own id.</summary>
    public static JsonObject Message(int serial) => new()
    {
        ["type"] = "message",
        ["id"] = $"17768456{serial:D5}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["text"] = "Bonjour, je voudrais poser lundi prochain, secret-du-texte",
        ["from"] = new JsonObject { ["id"] = "29:jordan", ["name"] = "Jordan Lambert", ["aadObjectId"] = Staff },
        ["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = Tenant,
            ["id"] = "a:jordan",
        },
        ["recipient"] = new JsonObject { ["id"] = "28:" + Forgery.AppId, ["name"] = "Circuit Mairie" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    private static string IdOf(string name) => (string)File["communes"]!.AsArray()
        .SelectMany(commune => commune!["people"]!.AsArray())
        .First(person => (string?)person!["name"] == name)!["id"]!;
}
