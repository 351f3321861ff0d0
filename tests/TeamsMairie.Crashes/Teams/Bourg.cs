using System.Text.Json.Nodes;

namespace TeamsMairie.Crashes.Teams;

/// <summary>A commune of the fixtures, and who asks there.</summary>
internal static class Bourg
{
    public const string Tenant = "f2a52672-01da-5967-9158-b1a0e4135ba6";
    public const string AppId = "7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e";

    /// <summary>The address the bot answers to, as Teams gives it.</summary>
    public static string ServiceUrl { get; } = $"https://smba.trafficmanager.net/emea/{Tenant}/";

    public static string Communes { get; } = Path.Combine(AppContext.BaseDirectory, "Communes");

    /// <summary>The staff, who ask for leave.</summary>
    public static IReadOnlyList<Guid> Staff { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(Communes, "bourg.json")))!["communes"]![0]!["people"]!.AsArray()
            .Where(person => (string?)person!["role"] == "agent").Select(person => (Guid)person!["id"]!),
    ];
}
