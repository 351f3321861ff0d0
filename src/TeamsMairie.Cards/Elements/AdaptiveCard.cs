using System.Text.Json.Serialization;

namespace TeamsMairie.Cards.Elements;

/// <summary>An Adaptive Card 1.5.</summary>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public string? Version { get; init; }

    public string? Lang { get; init; }

    public string? FallbackText { get; init; }

    public IReadOnlyList<CardAction>? Actions { get; init; }

    public Refresh? Refresh { get; init; }
}

/// <summary>Asks the bot for what this very person may see, when the card comes to their screen.</summary>
internal sealed record Refresh(CardAction Action, IReadOnlyList<string>? UserIds);
