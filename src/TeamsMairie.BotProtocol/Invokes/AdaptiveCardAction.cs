using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>A button of a card, pressed by a person or refreshed by the client (<c>Action.Execute</c>).</summary>
/// <param name="Verb">Which button, in the words of the card; never blank.</param>
/// <param name="Data">
/// The data of the button with the inputs of the card merged in: a JSON object, empty when the card sent none.
/// Anyone may have forged it: it is a pointer, never an authority.
/// </param>
/// <param name="Trigger">Who set it off; <see cref="ActionTrigger.Manual"/> when the client does not tell.</param>
public sealed record AdaptiveCardAction(string Verb, JsonElement Data, ActionTrigger Trigger);
