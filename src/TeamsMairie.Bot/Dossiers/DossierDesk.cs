using System.Globalization;
using System.Text;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.People;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>Brings a command to the circuit and writes down what it answers; who comes second is judged again.</summary>
internal sealed partial class DossierDesk(
    IJournal journal, DossierArchive archive, AbsenceRegister absences, IPeople people, ILogger<DossierDesk> logger)
{
    private const int MostTries = 8;

    // Longer than a delivery takes: if the process dies before it, the wake finds what is left.
    private static readonly TimeSpan DeliveryGrace = TimeSpan.FromSeconds(15);

    /// <summary>Judges a command on the dossier as it stands at that very moment.</summary>
    /// <param name="stream">The dossier; one that does not exist is begun by the command.</param>
    /// <param name="commune">The commune it concerns.</param>
    /// <param name="command">Makes the command from the dossier as it stands, and its version.</param>
    /// <param name="cancellationToken">The caller went away; nothing is then half done.</param>
    public Task<Judgement> HandleAsync(
        StreamId stream, Commune commune, Func<Dossier, int, DossierCommand> command, CancellationToken cancellationToken) =>
        HandleAsync(null, stream, commune, command, cancellationToken);

    /// <summary>The same for a dossier that was just read, and is not read twice unless it changed since.</summary>
    public Task<Judgement> HandleAsync(
        OpenDossier known, Func<Dossier, int, DossierCommand> command, CancellationToken cancellationToken) =>
        HandleAsync(known, known.Stream, known.Commune, command, cancellationToken);

    private async Task<Judgement> HandleAsync(
        OpenDossier? known, StreamId stream, Commune commune, Func<Dossier, int, DossierCommand> command,
        CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            OpenDossier before = (tries == 0 ? known : null) ?? await archive.FindAsync(stream, cancellationToken)
                ?? new OpenDossier(stream, 0, Dossier.Unknown, commune, []) { Token = HeadToken.Beginning };
            DossierCommand asked = command(before.State, before.Version);
            switch (DossierDecider.Decide(before.State, asked, absences.FactsOf(before.Commune)))
            {
                case Decision.Refused(var reason):
                    Log.Refused(logger, stream, asked.GetType().Name, reason);
                    return new Judgement.Refused(reason);
                case Decision.Accepted({ Count: 0 }):
                    return new Judgement.Kept(before);
                case Decision.Accepted when asked.RestsOnAuthority()
                    && await people.VerifyAsync(asked.Gesture.By, cancellationToken) is not Authority.Held and var doubt:
                    Log.Withheld(logger, stream, asked.GetType().Name, doubt);
                    return new Judgement.Withheld(doubt);
                case Decision.Accepted(var events):
                    events = await WithNumberAsync(before, events, asked.Gesture.At, cancellationToken);
                    if (await WriteAsync(before, events, asked.Gesture, cancellationToken) is { } after)
                    {
                        Log.Kept(logger, stream, asked.GetType().Name, after.Version);
                        return new Judgement.Kept(after);
                    }

                    break;
            }
        }

        throw new TimeoutException($"Stream {stream} was written {MostTries} times in between.");
    }

    // The number belongs to the message: asked again after a crash, it is the same.
    private async Task<Roll<DossierEvent>> WithNumberAsync(
        OpenDossier before, Roll<DossierEvent> events, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (before.Version > 0)
        {
            return events;
        }

        int year = before.Commune.Calendar.DateOf(at).Year;
        string series = string.Create(CultureInfo.InvariantCulture, $"{before.Commune.Key}:{year}");
        int number = await journal.NumberAsync(series, before.Stream, cancellationToken);
        return events.With(new DossierEvent.Numbered(
            default, at, string.Create(CultureInfo.InvariantCulture, $"{year}-{number:0000}")));
    }

    private async Task<OpenDossier?> WriteAsync(
        OpenDossier before, Roll<DossierEvent> events, Gesture gesture, CancellationToken cancellationToken)
    {
        (Dossier state, Roll<string> cards) = (before.State, before.Cards);
        foreach (DossierEvent happened in events)
        {
            state = DossierEvolution.Evolve(state, happened);
            cards = CardList.Add(cards, state, before.Commune);
        }

        OpenDossier after = before with
        {
            Version = before.Version + events.Count,
            State = state,
            Cards = cards,
            Token = null,
        };
        NewEvent[] facts = [.. events.Select(Stored)];
        Commit commit = new(
            before.Stream, CommitId(before, gesture, facts), before.Token ?? HeadToken.Beginning, gesture.At,
            facts, DossierRecords.Write(new FiledDossier(FiledDossier.Current, state, cards)))
        {
            Effects = [.. cards.Select(CardList.EffectOf)],
            Index = [.. DossierIndex.Of(after)],
            WakeAt = gesture.At + DeliveryGrace,
        };
        return await journal.TryAppendAsync(commit, cancellationToken) == AppendResult.VersionConflict ? null : after;
    }

    private static NewEvent Stored(DossierEvent happened)
    {
        (string name, byte[] body) = DossierRecords.Write(happened);
        return new NewEvent(name, body);
    }

    // The facts are part of the name: two buttons pressed at the same instant are not one commit.
    private static Guid CommitId(OpenDossier before, Gesture gesture, NewEvent[] facts) => DerivedId.Of(
        before.Stream.Dossier,
        [
            before.Version.ToString(CultureInfo.InvariantCulture), gesture.By.ToString(),
            gesture.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            .. facts.Select(fact => fact.Name + Encoding.UTF8.GetString(fact.Body)),
        ]);

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "Stream {Stream}: {Command} kept, now at version {Version}.")]
        public static partial void Kept(ILogger logger, StreamId stream, string command, int version);

        [LoggerMessage(1002, LogLevel.Information, "Stream {Stream}: {Command} refused, {Reason}.")]
        public static partial void Refused(ILogger logger, StreamId stream, string command, Refusal reason);

        [LoggerMessage(1003, LogLevel.Warning, "Stream {Stream}: {Command} withheld, authority {Authority}.")]
        public static partial void Withheld(ILogger logger, StreamId stream, string command, Authority authority);
    }
}
