using System.Net;
using System.Text;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Reaching;

/// <summary>Where each person's own conversation with the bot is, as learned when they write or install it.</summary>
/// <remarks>A conversation that Teams closed is marked so, and opens again when the person installs the app, or writes.</remarks>
internal sealed partial class AddressBook(IJournal journal, ConnectorClient connector, ILogger<AddressBook> logger)
{
    private const string Service = "service";

    /// <summary>Keeps what an inbound activity tells: the person's id in Teams and, in their own chat, the conversation.</summary>
    public async Task LearnAsync(Turn turn, Guid tenant, CancellationToken cancellationToken)
    {
        if (turn.Activity.From.ObjectId is not { } id)
        {
            return;
        }

        PersonId person = new(id);
        await KeepAsync(tenant, TeamsIdOf(person), turn.Activity.From.Id, isNews: false, cancellationToken);
        if (turn.Activity.Conversation.ConversationType is ConversationTypes.Personal)
        {
            bool isInstallation = turn.Activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate;
            bool isRemoved = turn.Activity.Action is InstallationActions.Remove;
            KnownChat chat = new(turn.Reference.ToJson(), isRemoved ? KnownChat.Removed : null);
            await KeepAsync(tenant, turn.Activity.ServiceUrl, person, chat, isInstallation, cancellationToken);
            if (isInstallation)
            {
                await LearnServiceAsync(turn.Activity.ServiceUrl, tenant, cancellationToken);
            }
        }
    }

    /// <summary>Keeps the service somebody wrote from: what no message asked for is sent through it.</summary>
    public Task LearnServiceAsync(Uri service, Guid tenant, CancellationToken cancellationToken) =>
        KeepAsync(tenant, Service, service.AbsoluteUri, isNews: true, cancellationToken);

    /// <summary>The last service known of a tenant; null while nobody installed the app there.</summary>
    public async Task<Uri?> ServiceAsync(Guid tenant, CancellationToken cancellationToken) =>
        await journal.RecallAsync(tenant, Service, cancellationToken) is { } known
            ? new Uri(Encoding.UTF8.GetString(known))
            : null;

    /// <summary>The person's id in Teams; while it was never seen, their directory id, which Teams accepts too.</summary>
    /// <remarks>On loopback, clients name an account after the directory id it stands for.</remarks>
    public async Task<string> TeamsIdAsync(
        Guid tenant, PersonId person, Uri serviceUrl, CancellationToken cancellationToken) =>
        await journal.RecallAsync(tenant, TeamsIdOf(person), cancellationToken) is { } id ? Encoding.UTF8.GetString(id)
            : serviceUrl.IsLoopback ? "29:" + person
            : person.ToString();

    /// <summary>The person's own conversation on a service, opened when it is not known yet; null when Teams closed it.</summary>
    /// <exception cref="ConnectorException">It cannot be opened now.</exception>
    public async Task<ConversationReference?> PersonalAsync(
        Guid tenant, PersonId person, Uri serviceUrl, CancellationToken cancellationToken)
    {
        if (await journal.RecallAsync(tenant, ChatOf(person, serviceUrl), cancellationToken) is { } known)
        {
            KnownChat chat = KnownChat.Read(known);
            return chat is { Gone: null, Place: { } place } ? ConversationReference.FromJson(place) : null;
        }

        string teamsId = await TeamsIdAsync(tenant, person, serviceUrl, cancellationToken);
        try
        {
            ConversationReference opened =
                await connector.CreateConversationAsync(serviceUrl, teamsId, tenant, cancellationToken);
            await KeepAsync(tenant, serviceUrl, person, new(opened.ToJson(), null), isNews: true, cancellationToken);
            return opened;
        }
        catch (ConnectorException e) when (IsClosed(e))
        {
            await CloseAsync(tenant, person, serviceUrl, e, cancellationToken);
            return null;
        }
    }

    /// <summary>Whether a refusal says that the conversation is closed to the bot, and not that something is wrong today.</summary>
    public static bool IsClosed(ConnectorException e) => e.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    /// <summary>Teams closed the conversation: nothing is sent there until the person opens it again.</summary>
    public async Task CloseAsync(
        Guid tenant, PersonId person, Uri serviceUrl, ConnectorException why, CancellationToken cancellationToken)
    {
        KnownChat closed = new(null, why.ErrorCode ?? KnownChat.Closed);
        await KeepAsync(tenant, serviceUrl, person, closed, isNews: true, cancellationToken);
        Log.Closed(logger, person, closed.Gone);
    }

    private async Task KeepAsync(
        Guid tenant, Uri serviceUrl, PersonId person, KnownChat chat, bool isNews, CancellationToken cancellationToken)
    {
        await KeepAsync(tenant, ChatOf(person, serviceUrl), chat.Write(), isNews, cancellationToken);
        await KeepAsync(tenant, Reach.NameOf(person), chat.Gone ?? "", isNews, cancellationToken);
    }

    // An ordinary message repeats what is kept, and the journal writes that seldom. News are compared with what is really
    // there: another process may have closed since what this one last saw open.
    private async Task KeepAsync(
        Guid tenant, string name, string value, bool isNews, CancellationToken cancellationToken)
    {
        if (isNews)
        {
            await journal.RecallAsync(tenant, name, cancellationToken);
        }

        await journal.RememberAsync(tenant, name, Encoding.UTF8.GetBytes(value), cancellationToken);
    }

    private static string TeamsIdOf(PersonId person) => $"teams-id:{person}";

    private static string ChatOf(PersonId person, Uri serviceUrl) => $"personal:{person}@{serviceUrl.AbsoluteUri}";

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "Person {Person} cannot be written to: {Code}.")]
        public static partial void Closed(ILogger logger, PersonId person, string? code);
    }
}
