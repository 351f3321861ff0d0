using System.Text.Json;

namespace TeamsMairie.Sandbox.Client;

/// <summary>What a person sees after a click.</summary>
/// <param name="Kind">One of <c>card</c>, <c>message</c>, <c>error</c>.</param>
/// <param name="Text">The sentence to show; none when the card changes.</param>
/// <param name="Card">The card that takes the place of the one clicked.</param>
internal sealed record InvokeOutcome(string Kind, string? Text, JsonElement? Card)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>
    /// Reads the answer to <c>adaptiveCard/action</c>; whatever Teams would not understand is an error.
    /// </summary>
    public static InvokeOutcome Read(BotAnswer answer)
    {
        if (answer.Status != StatusCodes.Status200OK)
        {
            return Failed();
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return Failed();
        }
    }

    private static InvokeOutcome Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("type", out JsonElement type)
            || !body.TryGetProperty("value", out JsonElement value))
        {
            return Failed();
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object when type.ValueEquals(CardType) => new InvokeOutcome("card", null, value.Clone()),
            JsonValueKind.String when type.ValueEquals(MessageType) =>
                new InvokeOutcome("message", value.GetString(), null),
            _ => Failed(),
        };
    }

    // Teams hides the text of an error and says a sentence of its own.
    private static InvokeOutcome Failed() => new("error", PageTexts.ActionFailed, null);
}
