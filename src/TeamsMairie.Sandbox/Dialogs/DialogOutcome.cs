using System.Text.Json;

namespace TeamsMairie.Sandbox.Dialogs;

/// <summary>What a person sees after a dialog was asked for, sent, or a search made.</summary>
/// <param name="Kind">One of <c>card</c>, <c>message</c>, <c>results</c>, <c>close</c>, <c>error</c>.</param>
/// <param name="Text">The sentence of a message or of an error.</param>
/// <param name="Card">The card the dialog shows now.</param>
/// <param name="Results">What was found, each with the card to show in the conversation.</param>
internal sealed record DialogOutcome(
    string Kind, string? Text = null, DialogCard? Card = null, IReadOnlyList<FoundCard>? Results = null)
{
    public static DialogOutcome Closed { get; } = new("close");

    public static DialogOutcome Failed { get; } = new("error", PageTexts.ActionFailed);

    public static DialogOutcome Unreachable { get; } = new("error", PageTexts.AppUnreachable);
}

/// <summary>The card of a dialog.</summary>
/// <param name="Title">The title; none keeps the one that is shown.</param>
/// <param name="Width">« small », « medium », « large », or pixels.</param>
/// <param name="Height">Likewise.</param>
/// <param name="Content">The adaptive card.</param>
internal sealed record DialogCard(string? Title, JsonElement? Width, JsonElement? Height, JsonElement Content);

/// <summary>One result: what the list shows of it, and its card.</summary>
internal sealed record FoundCard(string Title, string? Text, JsonElement Content);
