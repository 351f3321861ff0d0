using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using static TeamsMairie.BotProtocol.TeamsInvoke;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads the <c>value</c> of an invoke by its name.</summary>
internal static class TeamsInvokeReader
{
    private const int MostResults = 50;
    private const int UsualResults = 25;

    /// <summary>Whether this bot declares the invoke.</summary>
    public static bool IsDeclared(string? name) => name is not null && InvokeNames.All.Contains(name, StringComparer.Ordinal);

    /// <summary>What is asked; null when the value is not what the name announces.</summary>
    public static TeamsInvoke? Read(string name, JsonElement? value) => name switch
    {
        InvokeNames.AdaptiveCardAction => AdaptiveCardActionReader.Read(value) is { } action ? new CardActed(action) : null,
        InvokeNames.TaskFetch => Read(value, WireJson.Default.DialogValue) is { } opened ? new DialogOpened(opened.Data) : null,
        InvokeNames.TaskSubmit => Read(value, WireJson.Default.DialogValue) is { } filled ? new DialogSubmitted(filled.Data) : null,
        InvokeNames.ComposeQuery => Read(value, WireJson.Default.SearchValue) is { } query ? Search(query) : null,
        InvokeNames.ComposeFetchTask => Read(value, WireJson.Default.CommandValue) is { } command ? Open(command) : null,
        InvokeNames.ComposeSubmitAction => Read(value, WireJson.Default.CommandValue) is { } filled ? Submit(filled) : null,
        InvokeNames.MessageSubmitAction => Read(value, WireJson.Default.FeedbackValue) is { } given ? Feedback(given) : null,
        _ => null,
    };

    private static T? Read<T>(JsonElement? value, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return value?.Deserialize(shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Searched? Search(SearchValue query) => string.IsNullOrWhiteSpace(query.CommandId)
        ? null
        : new(
            query.CommandId,
            query.Parameters?.FirstOrDefault(p => p?.Name is not "initialRun")?.Value?.Trim() ?? "",
            Math.Max(0, query.Options?.Skip ?? 0),
            Math.Clamp(query.Options?.Count ?? UsualResults, 1, MostResults));

    private static CommandOpened? Open(CommandValue command) =>
        string.IsNullOrWhiteSpace(command.CommandId) || command.Message is { IsNamed: false }
            ? null
            : new(command.CommandId, command.Message?.Read());

    // The bot never shows a preview, so nothing comes back from one.
    private static CommandSubmitted? Submit(CommandValue command) =>
        string.IsNullOrWhiteSpace(command.CommandId) || command.Message is { IsNamed: false }
            || !string.IsNullOrEmpty(command.PreviewAction)
            ? null
            : new(command.CommandId, command.Data, command.Message?.Read());

    private static FeedbackGiven? Feedback(FeedbackValue given) =>
        given is { ActionName: "feedback", Action.Reaction: "like" or "dislike" }
            ? new(given.Action.Reaction is "like", given.Action.Words)
            : null;
}
