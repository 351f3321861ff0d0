using System.Text.Json.Nodes;

namespace TeamsMairie.Crashes.Teams;

/// <summary>Finds the buttons of a card.</summary>
internal static class CardButtons
{
    public static IEnumerable<JsonObject> All(JsonNode? card) => card switch
    {
        JsonObject o => (o["type"]?.GetValueKind() is System.Text.Json.JsonValueKind.String && (string?)o["type"] == "Action.Execute" ? [o] : Array.Empty<JsonObject>())
            .Concat(o.SelectMany(member => All(member.Value))),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };

    /// <summary>The button of a verb, and of a choice when it has several; null when there is none.</summary>
    public static JsonObject? Find(JsonNode? card, string verb, string? choice = null) => All(card).FirstOrDefault(
        button => (string?)button["verb"] == verb && (choice is null || (string?)button["data"]?["choice"] == choice));
}
