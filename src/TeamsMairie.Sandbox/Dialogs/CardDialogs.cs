using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Dialogs;

/// <summary>The dialog a button of a card opens: asked with <c>task/fetch</c>, sent with <c>task/submit</c>.</summary>
internal sealed class CardDialogs(Invoker invoker)
{
    public Task<DialogOutcome> OpenAsync(
        Presence presence, ChatMessage message, JsonObject data, CancellationToken cancellationToken)
    {
        JsonObject value = new()
        {
            ["data"] = data.DeepClone(),
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        return AskAsync("task/fetch", presence, message, value, cancellationToken);
    }

    public Task<DialogOutcome> SendAsync(
        Presence presence, ChatMessage message, JsonObject data, CancellationToken cancellationToken) =>
        AskAsync("task/submit", presence, message, new JsonObject { ["data"] = data.DeepClone() }, cancellationToken);

    private async Task<DialogOutcome> AskAsync(
        string name, Presence presence, ChatMessage message, JsonObject value, CancellationToken cancellationToken)
    {
        Invocation invocation = new(name, presence.Person, presence.Conversation, message.Thread, message.Id);
        return DialogReading.Read(await invoker.AskAsync(invocation, value, cancellationToken));
    }
}
