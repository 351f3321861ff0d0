using System.Text;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Where each person's own conversation with the bot is, as learned when they write or install it.</summary>
internal sealed class AddressBook(IJournal journal, ConnectorClient connector)
{
    /// <summary>Keeps what an inbound activity tells: the person's id in Teams and, in their own chat, the conversation.</summary>
    public async Task LearnAsync(Turn turn, Guid tenant, CancellationToken cancellationToken)
    {
        if (turn.Activity.From.ObjectId is not { } id)
        {
            return;
        }

        PersonId person = new(id);
        await journal.RememberAsync(
            tenant, $"teams-id:{person}", Encoding.UTF8.GetBytes(turn.Activity.From.Id), cancellationToken);
        if (turn.Activity.Conversation.ConversationType is ConversationTypes.Personal)
        {
            await journal.RememberAsync(
                tenant, Name(person, turn.Activity.ServiceUrl), Encoding.UTF8.GetBytes(turn.Reference.ToJson()),
                cancellationToken);
        }
    }

    /// <summary>The person's id in Teams; while it was never seen, their directory id, which Teams accepts too.</summary>
    /// <remarks>On loopback, clients name an account after the directory id it stands for.</remarks>
    public async Task<string> TeamsIdAsync(
        Guid tenant, PersonId person, Uri serviceUrl, CancellationToken cancellationToken) =>
        await journal.RecallAsync(tenant, $"teams-id:{person}", cancellationToken) is { } id ? Encoding.UTF8.GetString(id)
            : serviceUrl.IsLoopback ? "29:" + person
            : person.ToString();

    /// <summary>The person's own conversation on a service; opened when it is not known yet.</summary>
    public async Task<ConversationReference> PersonalAsync(
        Guid tenant, PersonId person, Uri serviceUrl, CancellationToken cancellationToken)
    {
        string name = Name(person, serviceUrl);
        if (await journal.RecallAsync(tenant, name, cancellationToken) is { } known)
        {
            return ConversationReference.FromJson(Encoding.UTF8.GetString(known));
        }

        string teamsId = await TeamsIdAsync(tenant, person, serviceUrl, cancellationToken);
        ConversationReference opened =
            await connector.CreateConversationAsync(serviceUrl, teamsId, tenant, cancellationToken);
        await journal.RememberAsync(tenant, name, Encoding.UTF8.GetBytes(opened.ToJson()), cancellationToken);
        return opened;
    }

    private static string Name(PersonId person, Uri serviceUrl) => $"chat:{person}@{serviceUrl.AbsoluteUri}";
}
