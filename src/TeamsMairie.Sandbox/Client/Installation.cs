using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Client;

/// <summary>Installs the application for everyone and in every channel, as an administrator does in Teams.</summary>
internal sealed class Installation(BotDoor door, ConversationMap map, ChatStore store, TimeProvider clock)
{
    /// <summary>Tells the bot of each place where it is not installed yet.</summary>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        foreach (Conversation conversation in map.All)
        {
            string who = conversation.IsPersonal ? conversation.People[0].Mri : conversation.Id;
            if (store.IsInstalled(who))
            {
                continue;
            }

            // Before the bot is told: it may write at once to who has just installed it.
            store.Install(who);
            if (conversation.IsPersonal)
            {
                await AnnounceAsync(conversation, "installationUpdate", "add", cancellationToken);
            }

            await AnnounceAsync(conversation, "conversationUpdate", null, cancellationToken);
        }
    }

    private async Task AnnounceAsync(
        Conversation conversation, string type, string? action, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string id = "f:" + Guid.CreateVersion7(now).ToString("D");

        // In a channel, an administrator did it: the mayor's own hand in this sandbox, who comes first.
        Person person = conversation.People[0];
        JsonObject activity =
            ActivityForm.Start(type, id, conversation, null, door.ServiceUrl, now).From(person);
        if (action is not null)
        {
            activity["action"] = action;
        }
        else
        {
            activity["membersAdded"] = new JsonArray(ActivityForm.Account(BotIdentity.Mri, BotIdentity.Name));
        }

        await door.PostAsync(activity, cancellationToken);
    }
}
