using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsMairie.Cards.Views;

/// <summary>A sentence on top of a card: what was clicked did not happen, and here is how things stand.</summary>
public static class Warning
{
    public static DrawnCard OnTop(DrawnCard card, string sentence)
    {
        JsonObject drawn = JsonObject.Create(card.Json) ?? [];
        drawn["body"]?.AsArray().Insert(0, new JsonObject
        {
            ["type"] = "TextBlock",
            ["text"] = sentence,
            ["wrap"] = true,
            ["weight"] = "Bolder",
            ["color"] = "Attention",
        });
        using JsonDocument document = JsonDocument.Parse(drawn.ToJsonString());
        return card with { Json = document.RootElement.Clone() };
    }
}
