using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>What an invoke asks, read and checked. Closed: the cases below are all this bot declares.</summary>
/// <remarks>
/// Anyone may have forged the data of any of them: it is a pointer, never an authority. Source: Microsoft Teams
/// documentation, « Universal actions », « Dialogs » and « Message extensions ».
/// </remarks>
public abstract record TeamsInvoke
{
    private TeamsInvoke() { }

    /// <summary><c>adaptiveCard/action</c>: a button was pressed, or the client refreshes a card.</summary>
    public sealed record CardActed(AdaptiveCardAction Action) : TeamsInvoke;

    /// <summary><c>task/fetch</c>: a button opens a dialog.</summary>
    /// <param name="Data">The data of the button, of any JSON kind.</param>
    public sealed record DialogOpened(JsonElement Data) : TeamsInvoke;

    /// <summary><c>task/submit</c>: a dialog opened by a button was filled in.</summary>
    /// <param name="Data">The data of the dialog's button with its inputs, of any JSON kind.</param>
    public sealed record DialogSubmitted(JsonElement Data) : TeamsInvoke;

    /// <summary><c>composeExtension/query</c>: somebody searches.</summary>
    /// <param name="CommandId">The command, as the manifest names it; never blank.</param>
    /// <param name="Text">What is searched, trimmed; empty when the search has just been opened.</param>
    /// <param name="Skip">How many results to leave out, from 0.</param>
    /// <param name="Count">How many to give at most, from 1 to 50; 25 when the client does not tell.</param>
    public sealed record Searched(string CommandId, string Text, int Skip, int Count) : TeamsInvoke;

    /// <summary><c>composeExtension/fetchTask</c>: a command opens its dialog.</summary>
    /// <param name="CommandId">The command, as the manifest names it; never blank.</param>
    /// <param name="Message">The message the command was called on; null when it was called from where one writes.</param>
    public sealed record CommandOpened(string CommandId, TeamsMessage? Message) : TeamsInvoke;

    /// <summary><c>composeExtension/submitAction</c>: the dialog of a command was filled in.</summary>
    /// <param name="CommandId">The command, as the manifest names it; never blank.</param>
    /// <param name="Data">The data of the dialog's button with its inputs, of any JSON kind.</param>
    /// <param name="Message">The message the command was called on; null when it was called from where one writes.</param>
    public sealed record CommandSubmitted(string CommandId, JsonElement Data, TeamsMessage? Message) : TeamsInvoke;

    /// <summary><c>message/submitAction</c>: whether a message of the bot was of use.</summary>
    /// <param name="IsLike">Whether it was.</param>
    /// <param name="Text">What was written with it; empty when nothing was.</param>
    public sealed record FeedbackGiven(bool IsLike, string Text) : TeamsInvoke;
}
