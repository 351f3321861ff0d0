using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Stories;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Client;

/// <summary>Asks the bot something a person waits for, as patiently as the Teams client and no more.</summary>
/// <remarks>
/// Five seconds; a message extension is asked twice more, each time under a new id. What comes too late is ignored.
/// </remarks>
internal sealed class Invoker(BotDoor door, SandboxPace pace, TimeProvider clock)
{
    private const int Retries = 2;

    public async Task<BotAnswer> AskAsync(Invocation invocation, JsonObject value, CancellationToken cancellationToken)
    {
        bool extension = invocation.Name.StartsWith("composeExtension/", StringComparison.Ordinal);
        BotAnswer answer = await PostAsync(invocation, value, cancellationToken);
        for (int retry = 0; retry < Retries && extension && !answer.Came; retry++)
        {
            answer = await PostAsync(invocation, value, cancellationToken);
        }

        return answer;
    }

    private Task<BotAnswer> PostAsync(Invocation invocation, JsonObject value, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        JsonObject activity = ActivityForm
            .Start(
                "invoke",
                "f:" + Guid.CreateVersion7(now).ToString("D"),
                invocation.Conversation,
                invocation.Thread,
                door.ServiceUrl,
                now)
            .From(invocation.Person);
        activity["name"] = invocation.Name;
        activity["value"] = value.DeepClone();
        if (invocation.ReplyTo is { } message)
        {
            activity["replyToId"] = message;
        }

        return door.PostAsync(activity, pace.Answer, cancellationToken);
    }
}

/// <summary>What is asked of the bot, by whom and where; its value apart.</summary>
/// <param name="Name">The name of the invoke, such as <c>task/fetch</c>.</param>
/// <param name="Person">Who asks.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Thread">In a channel, the thread; none for a new one.</param>
/// <param name="ReplyTo">The message it is about; none when it is about no message of the bot.</param>
internal sealed record Invocation(
    string Name, Person Person, Conversation Conversation, string? Thread, string? ReplyTo = null);
