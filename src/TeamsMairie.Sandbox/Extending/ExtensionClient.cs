using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Dialogs;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Extending;

/// <summary>Runs the commands of the application: on a message, from the message box, or as a search.</summary>
internal sealed class ExtensionClient(Invoker invoker, TownDirectory directory)
{
    // What Teams asks for at once; its list is not longer here.
    private const int Page = 25;

    /// <summary>Opens the dialog of a command.</summary>
    public Task<DialogOutcome> OpenAsync(ExtensionCall call, CancellationToken cancellationToken) =>
        AskAsync("composeExtension/fetchTask", call, Value(call), cancellationToken);

    /// <summary>Sends what the dialog's card holds.</summary>
    public Task<DialogOutcome> SendAsync(ExtensionCall call, JsonObject data, CancellationToken cancellationToken)
    {
        JsonObject value = Value(call);
        value["data"] = data.DeepClone();
        return AskAsync("composeExtension/submitAction", call, value, cancellationToken);
    }

    /// <summary>Searches; with nothing typed, the first time as after.</summary>
    public async Task<DialogOutcome> SearchAsync(ExtensionCall call, string typed, CancellationToken cancellationToken)
    {
        JsonObject parameter = typed.Length == 0
            ? Parameter("initialRun", "true")
            : Parameter(call.Command.Parameters?[0].Name ?? string.Empty, typed);
        JsonObject value = new()
        {
            ["commandId"] = call.Command.Id,
            ["parameters"] = new JsonArray(parameter),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = Page },
        };
        DialogOutcome outcome = await AskAsync("composeExtension/query", call, value, cancellationToken);

        // A search has no dialog to open nor to close.
        return outcome.Kind is "card" or "close" ? DialogOutcome.Failed : outcome;
    }

    private static JsonObject Parameter(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private JsonObject Value(ExtensionCall call)
    {
        JsonObject value = new()
        {
            ["commandId"] = call.Command.Id,
            ["commandContext"] = call.Message is null ? ExtensionContexts.Compose : ExtensionContexts.Message,
        };
        if (call.Message is { } message && directory.FindByTeamsId(message.From) is { } author)
        {
            value["messagePayload"] = MessagePayload.Of(message, author, call.Presence.Conversation);
        }

        return value;
    }

    private async Task<DialogOutcome> AskAsync(
        string name, ExtensionCall call, JsonObject value, CancellationToken cancellationToken)
    {
        Invocation invocation = new(name, call.Presence.Person, call.Presence.Conversation, call.Thread);
        return DialogReading.Read(await invoker.AskAsync(invocation, value, cancellationToken));
    }
}

/// <summary>A command that somebody runs somewhere.</summary>
/// <param name="Presence">Who, and where.</param>
/// <param name="Command">The command.</param>
/// <param name="Message">The message it is run on; none from the message box.</param>
/// <param name="Thread">The thread of the message, or the one being answered; none otherwise.</param>
internal sealed record ExtensionCall(Presence Presence, ExtensionCommand Command, ChatMessage? Message, string? Thread);

/// <summary>Where a command is offered.</summary>
internal static class ExtensionContexts
{
    public const string Message = "message";
    public const string Compose = "compose";
}
