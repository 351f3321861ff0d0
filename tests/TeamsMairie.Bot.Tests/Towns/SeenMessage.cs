using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Towns;

/// <summary>A message as a person sees it.</summary>
internal sealed record SeenMessage(string Id, bool IsFromBot, string? Text, JsonObject? Card)
{
    /// <summary>Every text a person reads on it.</summary>
    public string Words => Text ?? WordsIn(Card);

    /// <summary>The titles of the buttons seen at first.</summary>
    public IEnumerable<string> Buttons => (Card?["actions"] as JsonArray ?? []).Select(a => (string?)a?["title"] ?? "");

    /// <summary>The button of a title, wherever it is on the card.</summary>
    public JsonObject? Find(string title) =>
        Objects(Card).FirstOrDefault(o => (string?)o["type"] is "Action.Execute" or "Action.Submit" && (string?)o["title"] == title);

    /// <summary>What an input holds before anybody types.</summary>
    public string Held(string input) => (string)Objects(Card).Single(o => (string?)o["id"] == input)["value"]!;

    /// <summary>Every text a person reads on a card.</summary>
    public static string WordsIn(JsonObject? card) =>
        string.Join('\n', Objects(card).Select(o => (string?)o["text"] ?? (string?)o["value"]).OfType<string>());

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(m => m.Key is not ("data" or "refresh")).SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
