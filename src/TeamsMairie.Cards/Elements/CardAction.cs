using System.Text.Json.Serialization;

namespace TeamsMairie.Cards.Elements;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
internal abstract record CardAction(string Title)
{
    /// <summary><c>positive</c>, <c>destructive</c>, or nothing.</summary>
    public string? Style { get; init; }

    /// <summary><c>secondary</c> for a button that waits in the « … » menu.</summary>
    public string? Mode { get; init; }
}

/// <summary>Sends what was filled in, with its ticket.</summary>
internal sealed record ExecuteAction(string Title, string Verb, ActionData Data) : CardAction(Title);

/// <summary>Unfolds a form under the buttons: the second step of an action which commits.</summary>
internal sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);

/// <summary>What opens a dialog, and what a dialog sends: Teams takes <see cref="ExecuteAction"/> in conversations only.</summary>
internal sealed record SubmitAction(string Title, ActionData Data) : CardAction(Title);

/// <summary>What a click brings back, beside what was filled in.</summary>
internal sealed record ActionData(Guid Dossier, int Version, string Step)
{
    /// <summary>What this button means among those of the same verb.</summary>
    public string? Choice { get; init; }

    /// <summary>What a dialog asks for, which its button cannot say otherwise; null elsewhere.</summary>
    public string? Verb { get; init; }

    /// <summary>What Teams does with the button; null to send it as it is.</summary>
    [JsonPropertyName("msteams")]
    public TeamsButton? Teams { get; init; }
}

/// <summary>What Teams does with a button.</summary>
internal sealed record TeamsButton(string Type)
{
    /// <summary>It asks the bot for a dialog.</summary>
    public static TeamsButton OpensADialog { get; } = new("task/fetch");
}
