using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.Registering;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;
using TeamsMairie.Journal.Waking;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox;

/// <summary>Looks into the real journal for the page, and moves the real clock.</summary>
internal sealed class TownRecord : ITownRecord
{
    private static readonly TimeOnly Morning = new(9, 0);
    private readonly CommuneRegister communes;
    private readonly DossierArchive archive;
    private readonly IJournal journal;
    private readonly AbsenceRegister absences;
    private readonly AbsenceDesk away;
    private readonly WakeLoop wakes;
    private readonly TimeProvider clock;

    public TownRecord(
        CommuneRegister communes, DossierArchive archive, IJournal journal, AbsenceRegister absences, AbsenceDesk away,
        WakeLoop wakes, TimeProvider clock, Absences declared)
    {
        (this.communes, this.archive, this.journal) = (communes, archive, journal);
        (this.absences, this.away, this.wakes, this.clock) = (absences, away, wakes, clock);

        // What was declared before the sandbox was closed is still so.
        foreach ((Guid person, DateOnly until) in declared.On(DateOnly.FromDateTime(clock.GetUtcNow().Date)))
        {
            foreach (Commune commune in communes.Of(null, new PersonId(person)))
            {
                absences.Declare(commune.Key, new PersonId(person), until);
            }
        }
    }

    public async Task<IReadOnlyList<DossierLine>> DossiersAsync(string commune, CancellationToken cancellationToken)
    {
        List<DossierLine> lines = [];
        foreach (OpenDossier dossier in await OpenAsync(commune, cancellationToken))
        {
            Head? head = await journal.ReadHeadAsync(dossier.Stream, cancellationToken);
            lines.Add(new DossierLine(
                dossier.Stream.Dossier.ToString(), dossier.State.Number ?? "", dossier.State.Subject,
                Register.State(dossier.State, dossier.Commune), head?.ChangedAt ?? clock.GetUtcNow()));
        }

        return lines;
    }

    public async Task<IReadOnlyList<DossierFact>> FactsAsync(
        string commune, string dossierId, CancellationToken cancellationToken)
    {
        if (communes.Find(commune) is not { } town || !Guid.TryParse(dossierId, out Guid id)
            || await archive.FindAsync(new StreamId(town.Tenant, id), cancellationToken) is not { } dossier)
        {
            return [];
        }

        IReadOnlyList<StoredEvent> events = await journal.ReadEventsAsync(dossier.Stream, cancellationToken);
        return
        [
            .. events.Select(e => new DossierFact(
                e.At, Register.Sentence(DossierRecords.ReadEvent(e.Name, e.Body), dossier.Commune))),
        ];
    }

    public async Task<DateTimeOffset?> NextDeadlineAsync(string commune, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<OpenDossier> open = await OpenAsync(commune, cancellationToken);
        return open.Select(d => Agenda.NextDeadline(d.State, d.Commune)).Where(at => at > now).Min();
    }

    public DateTimeOffset NextWorkingDay(string commune, DateTimeOffset after)
    {
        WorkingCalendar calendar = communes.Find(commune)?.Calendar ?? new WorkingCalendar(HolidaySettings.Metropole);
        DateOnly day = calendar.AddWorkingDays(calendar.DateOf(after), 1, WorkingWeek.MondayToFriday);
        TimeSpan beforeEvening = WorkingCalendar.EndOfDay - Morning;
        return calendar.EndOf(day) - beforeEvening;
    }

    public Task ClockMovedAsync(CancellationToken cancellationToken) => wakes.RunAllAsync(cancellationToken);

    public Task DeclareAbsenceAsync(string commune, Guid person, DateOnly? until, CancellationToken cancellationToken) =>
        communes.Find(commune) is { } town
            ? away.DeclareAsync(town, new PersonId(person), until, cancellationToken)
            : Task.CompletedTask;

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        absences.Clear();
        foreach (Commune commune in communes.All)
        {
            await away.ForgetAsync(commune, cancellationToken);
            await journal.EraseAsync(FrameStream.Of(commune), cancellationToken);
            communes.Follow(communes.FoundingOf(commune.Key));
            IReadOnlyList<StreamId> all =
                await journal.FindAsync(commune.Tenant, DossierIndex.OfCommune(commune), cancellationToken);
            foreach (StreamId stream in all)
            {
                await journal.EraseAsync(stream, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<OpenDossier>> OpenAsync(string commune, CancellationToken cancellationToken) =>
        communes.Find(commune) is { } town
            ? await archive.ListAsync(town.Tenant, DossierIndex.OfCommune(town), cancellationToken)
            : [];
}
