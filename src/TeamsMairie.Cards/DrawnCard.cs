using System.Text.Json;

namespace TeamsMairie.Cards;

/// <summary>A card ready to send.</summary>
/// <param name="Json">The card.</param>
/// <param name="Summary">What a notification and a screen that draws no card say instead.</param>
public sealed record DrawnCard(JsonElement Json, string Summary)
{
    /// <summary>The same for a dialog, nothing cut; null when the card itself already shows everything at ease.</summary>
    public JsonElement? Large { get; init; }
}
