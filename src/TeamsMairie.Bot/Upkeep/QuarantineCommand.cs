using System.CommandLine;
using TeamsMairie.Cards;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Upkeep;

/// <summary><c>quarantine</c>: the dossiers that failed each time the clock struck, and were set aside.</summary>
internal static class QuarantineCommand
{
    public static Command Create() => new("quarantine", "Liste, montre ou relâche les dossiers mis à l’écart.")
    {
        JournalCommand.Work("list", "Liste les dossiers mis à l’écart.", false, ListAsync),
        One("show", "Montre ce qui attend dans un dossier mis à l’écart, sans nom ni texte.", ShowAsync),
        One("release", "Remet un dossier dans le circuit : le robot le regarde aussitôt.", ReleaseAsync),
    };

    private static Command One(
        string name, string description, Func<Workshop, StreamId, CancellationToken, Task<int>> work)
    {
        Argument<string> dossier = new("dossier") { Description = "L’identifiant que donne « quarantine list »." };
        return new Command(name, description) { dossier }.Working(alone: false, (line, workshop, cancellation) =>
            StreamId.TryParse(line.GetRequiredValue(dossier), out StreamId? stream)
                ? work(workshop, stream.Value, cancellation)
                : RefuseAsync(UpkeepTexts.NotAnId));
    }

    private static async Task<int> ListAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        IReadOnlyList<Quarantined> all = await workshop.Upkeep.ListQuarantineAsync(cancellationToken);
        foreach (Quarantined aside in all)
        {
            await workshop.SayAsync(French.Say(UpkeepTexts.Aside, aside.Stream, aside.Since, aside.Reason));
        }

        await workshop.SayAsync(French.Say(UpkeepTexts.Asides, all.Count));
        return ExitCodes.Done;
    }

    private static async Task<int> ShowAsync(Workshop workshop, StreamId stream, CancellationToken cancellationToken)
    {
        IReadOnlyList<Quarantined> all = await workshop.Upkeep.ListQuarantineAsync(cancellationToken);
        if (all.FirstOrDefault(q => q.Stream == stream) is not { } aside)
        {
            return await RefuseAsync(UpkeepTexts.NotAside);
        }

        await workshop.SayAsync(French.Say(UpkeepTexts.Aside, aside.Stream, aside.Since, aside.Reason));
        IReadOnlyList<StoredEvent> events = await workshop.Upkeep.ReadChainAsync(stream, cancellationToken);
        foreach (StoredEvent happened in events)
        {
            await workshop.SayAsync($"{happened.Version,5}  {happened.At:yyyy-MM-dd HH:mm} UTC  {happened.Name}");
        }

        PendingEffects pending =
            await workshop.Journal.ReadPendingAsync(stream, workshop.Clock.GetUtcNow(), cancellationToken);
        foreach (Effect effect in pending.Due)
        {
            // The rest of a key is a person.
            await workshop.SayAsync(French.Say(UpkeepTexts.Waits, effect.Key.Split('.')[0], effect.Failures));
        }

        return ExitCodes.Done;
    }

    private static async Task<int> ReleaseAsync(Workshop workshop, StreamId stream, CancellationToken cancellationToken)
    {
        if (!await workshop.Upkeep.ReleaseAsync(stream, workshop.Clock.GetUtcNow(), cancellationToken))
        {
            return await RefuseAsync(UpkeepTexts.NotAside);
        }

        await workshop.SayAsync(UpkeepTexts.Released);
        return ExitCodes.Done;
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCodes.Refused;
    }
}
