using System.Text.Json;
using TeamsMairie.Sandbox.Client;

namespace TeamsMairie.Sandbox.Dialogs;

/// <summary>
/// Reads the answers to <c>task/*</c> and <c>composeExtension/*</c>; whatever Teams would not understand is an error.
/// </summary>
internal static class DialogReading
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public static DialogOutcome Read(BotAnswer answer)
    {
        if (!answer.Came)
        {
            return DialogOutcome.Unreachable;
        }

        if (answer.Status != StatusCodes.Status200OK)
        {
            return DialogOutcome.Failed;
        }

        if (answer.Body.Length == 0)
        {
            return DialogOutcome.Closed;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            return Read(document.RootElement) ?? DialogOutcome.Failed;
        }
        catch (JsonException)
        {
            return DialogOutcome.Failed;
        }
    }

    private static DialogOutcome? Read(JsonElement body) =>
        Member(body, "task") is { } task ? ReadTask(task)
        : Member(body, "composeExtension") is { } extension ? ReadExtension(extension)
        : null;

    private static DialogOutcome? ReadTask(JsonElement task) => (Text(task, "type"), Member(task, "value")) switch
    {
        ("continue", { } value) when Card(Member(value, "card")) is { } card => new DialogOutcome(
            "card", Card: new DialogCard(Text(value, "title"), Member(value, "width"), Member(value, "height"), card)),
        ("message", { ValueKind: JsonValueKind.String }) => new DialogOutcome("message", Text(task, "value")),
        _ => null,
    };

    private static DialogOutcome? ReadExtension(JsonElement extension) => Text(extension, "type") switch
    {
        "message" when Text(extension, "text") is { } text => new DialogOutcome("message", text),
        "result" when Member(extension, "attachments") is { ValueKind: JsonValueKind.Array } found =>
            new DialogOutcome("results", Results: [.. found.EnumerateArray().Select(Found).OfType<FoundCard>()]),
        _ => null,
    };

    private static FoundCard? Found(JsonElement attachment) => Card(attachment) is not { } card
        ? null
        : Member(attachment, "preview") is { } preview && Member(preview, "content") is { } shown
            ? new FoundCard(Text(shown, "title") ?? PageTexts.Untitled, Text(shown, "text"), card)
            : new FoundCard(PageTexts.Untitled, null, card);

    private static JsonElement? Card(JsonElement? attachment) =>
        attachment is { } given && Text(given, "contentType") == AdaptiveCard
        && Member(given, "content") is { ValueKind: JsonValueKind.Object } content
            ? content
            : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // A clone: what is read outlives the document.
    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member)
        && member.ValueKind != JsonValueKind.Null
            ? member.Clone()
            : null;
}
