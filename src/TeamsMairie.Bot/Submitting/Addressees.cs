using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Finds who was written to directly, by their mention.</summary>
internal sealed partial class Addressees(ConnectorClient connector, ILogger<Addressees> logger)
{
    /// <summary>The first person of the commune mentioned beside the bot; null when nobody is.</summary>
    public async Task<PersonId?> FindAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        foreach (Mention mention in turn.Mentions)
        {
            Guid? id = mention.Mentioned.ObjectId ?? await AskAsync(turn, mention, cancellationToken);
            if (id is { } found && new PersonId(found) is var person && person != caller.Person.Id
                && caller.Commune.Find(person) is not null)
            {
                return person;
            }
        }

        return null;
    }

    // A mention of Teams names an account of Teams, not a person of the directory: the roster knows both.
    private async Task<Guid?> AskAsync(Turn turn, Mention mention, CancellationToken cancellationToken)
    {
        try
        {
            TeamsMember? member = await connector.FindMemberAsync(turn.Reference, mention.Mentioned.Id, cancellationToken);
            return member?.ObjectId;
        }
        catch (ConnectorException e)
        {
            Log.NotFound(logger, e.Status);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "A mentioned person was not found in the roster: {Status}.")]
        public static partial void NotFound(ILogger logger, System.Net.HttpStatusCode? status);
    }
}
