using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads a card action out of the <c>value</c> of its invoke.</summary>
internal static class AdaptiveCardActionReader
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <summary>The action, or null when the value is not one.</summary>
    public static AdaptiveCardAction? Read(JsonElement? value)
    {
        try
        {
            return value?.Deserialize(WireJson.Default.AdaptiveCardInvokeValue) is { } invoked ? Read(invoked) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AdaptiveCardAction? Read(AdaptiveCardInvokeValue invoked) =>
        invoked.Action.Type is "Action.Execute"
        && !string.IsNullOrWhiteSpace(invoked.Action.Verb)
        && DataOf(invoked.Action) is { } data
        && TriggerOf(invoked.Trigger) is { } trigger
            ? new(invoked.Action.Verb, data, trigger)
            : null;

    private static JsonElement? DataOf(ExecuteAction action) => action.Data switch
    {
        null or { ValueKind: JsonValueKind.Null } => NoData,
        { ValueKind: JsonValueKind.Object } data => data,
        _ => null,
    };

    private static ActionTrigger? TriggerOf(string? trigger) => trigger switch
    {
        null or "manual" => ActionTrigger.Manual,
        "automatic" => ActionTrigger.Automatic,
        _ => null,
    };
}
