namespace TeamsMairie.BotProtocol;

/// <summary>
/// The invokes this bot declares. Any other is answered by <see cref="InvokeResponse.NotImplemented"/>.
/// </summary>
public static class InvokeNames
{
    /// <summary>
    /// A button of a card was pressed, or a card asks to be refreshed; see <see cref="AdaptiveCardAction"/>.
    /// </summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A button of a card opens a dialog.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog opened by a button of a card was filled in.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>Somebody searches from where they write.</summary>
    public const string ComposeQuery = "composeExtension/query";

    /// <summary>A command, of a message or of where one writes, opens its dialog.</summary>
    public const string ComposeFetchTask = "composeExtension/fetchTask";

    /// <summary>The dialog of a command was filled in.</summary>
    public const string ComposeSubmitAction = "composeExtension/submitAction";

    /// <summary>Somebody says whether a message of the bot was of use.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AdaptiveCardAction, TaskFetch, TaskSubmit, ComposeQuery, ComposeFetchTask, ComposeSubmitAction, MessageSubmitAction,
    ];
}
