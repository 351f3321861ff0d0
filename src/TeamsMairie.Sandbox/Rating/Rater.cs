using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Rating;

/// <summary>Says what a person thinks of a message of the bot.</summary>
internal sealed class Rater(Invoker invoker)
{
    public async Task<Notice> RateAsync(
        Presence presence, ChatMessage message, string reaction, string comment, CancellationToken cancellationToken)
    {
        // Teams puts the comment in JSON, and that JSON in a string.
        JsonObject feedback = new() { ["feedbackText"] = comment };
        JsonObject value = new()
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback.ToJsonString() },
        };
        Invocation invocation = new(
            "message/submitAction", presence.Person, presence.Conversation, message.Thread, message.Id);
        BotAnswer answer = await invoker.AskAsync(invocation, value, cancellationToken);
        return answer switch
        {
            { Came: false } => new Notice("error", PageTexts.AppUnreachable),
            { Status: StatusCodes.Status200OK } => new Notice("message", PageTexts.Rated),
            _ => new Notice("error", PageTexts.ActionFailed),
        };
    }
}
