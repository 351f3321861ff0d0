using System.Text.Json.Nodes;

namespace TeamsMairie.Graph.Tests.FakeGraph;

/// <summary>A user of the pretend directory, as the settings of an administrator would leave it.</summary>
internal sealed record FakeUser(Guid Id)
{
    public bool IsEnabled { get; init; } = true;

    public string Type { get; init; } = "Member";

    public string? Department { get; init; }

    public string? Title { get; init; }

    public Guid? Manager { get; init; }

    /// <summary>Whether the user has a mailbox; a resource account has none.</summary>
    public bool HasMailbox { get; init; } = true;

    /// <summary>The automatic reply, as Graph writes it.</summary>
    public JsonObject? Reply { get; init; }

    /// <summary>The events of the calendar, as Graph writes them.</summary>
    public IReadOnlyList<JsonObject> Events { get; init; } = [];

    public static JsonObject Event(string showAs, string from, string until) => new()
    {
        ["subject"] = "Rendez-vous médical",
        ["showAs"] = showAs,
        ["start"] = new JsonObject { ["dateTime"] = from, ["timeZone"] = "UTC" },
        ["end"] = new JsonObject { ["dateTime"] = until, ["timeZone"] = "UTC" },
    };

    public static JsonObject Scheduled(string from, string until, string zone = "UTC") => new()
    {
        ["status"] = "scheduled",
        ["scheduledStartDateTime"] = new JsonObject { ["dateTime"] = from, ["timeZone"] = zone },
        ["scheduledEndDateTime"] = new JsonObject { ["dateTime"] = until, ["timeZone"] = zone },
    };

    public static JsonObject AlwaysOn() => new() { ["status"] = "alwaysEnabled" };

    public JsonObject Account() => new()
    {
        ["id"] = Id.ToString(),
        ["accountEnabled"] = IsEnabled,
        ["userType"] = Type,
        ["department"] = Department,
        ["jobTitle"] = Title,
    };
}
