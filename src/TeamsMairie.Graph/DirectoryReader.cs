using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph.Reading;

namespace TeamsMairie.Graph;

/// <summary>Reads the directory into a snapshot, from where the last one stopped when it can.</summary>
public sealed class DirectoryReader
{
    private readonly UserChanges users;
    private readonly Superiors superiors;
    private readonly AutomaticReplies replies;
    private readonly CalendarAbsences calendars;
    private readonly TimeProvider clock;

    internal DirectoryReader(
        UserChanges users, Superiors superiors, AutomaticReplies replies, CalendarAbsences calendars, TimeProvider clock) =>
        (this.users, this.superiors, this.replies, this.calendars, this.clock) = (users, superiors, replies, calendars, clock);

    /// <summary>Reads what the directory says of some persons.</summary>
    /// <param name="before">The last snapshot; null for none.</param>
    /// <param name="people">About whom; nothing is kept of anybody else.</param>
    /// <param name="absences">Whose automatic reply and calendar are looked at.</param>
    /// <param name="cancellationToken">Nothing is kept.</param>
    /// <exception cref="DirectoryAwayException">The accounts could not be read; the last snapshot is what is known.</exception>
    public async Task<DirectorySnapshot> ReadAsync(
        DirectorySnapshot? before, IReadOnlySet<PersonId> people, IReadOnlySet<PersonId> absences,
        CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        (IReadOnlyDictionary<PersonId, DirectoryPerson> known, string? delta) =
            await users.ReadAsync(before, people, cancellationToken);
        IReadOnlyDictionary<PersonId, PersonId> above = await superiors.ReadAsync(known.Keys, cancellationToken);
        PersonId[] looked = [.. known.Keys.Where(absences.Contains)];
        (IReadOnlyDictionary<PersonId, OutOfOffice> replying, bool seesReplies) =
            await replies.ReadAsync(before, looked, now, cancellationToken);
        (IReadOnlyDictionary<PersonId, OutOfOffice> marked, bool seesCalendars) =
            await calendars.ReadAsync(looked, cancellationToken);
        return new DirectorySnapshot(
            now,
            [
                .. known.Values.OrderBy(p => p.Id.Value).Select(p => p with
                {
                    Manager = above.TryGetValue(p.Id, out PersonId manager) ? manager : null,
                    Away = Sooner(replying.GetValueOrDefault(p.Id), marked.GetValueOrDefault(p.Id)),
                }),
            ],
            [.. people.Where(id => !known.ContainsKey(id)).OrderBy(id => id.Value)])
        {
            DeltaLink = delta,
            Missing = [.. Refused(GraphRight.MailboxSettingsRead, seesReplies), .. Refused(GraphRight.CalendarsReadBasic, seesCalendars)],
        };
    }

    // A reply is worth more than a calendar, unless it is for later.
    private static OutOfOffice? Sooner(OutOfOffice? replying, OutOfOffice? marked) =>
        replying is null || marked?.From < replying.From ? marked ?? replying : replying;

    private static GraphRight[] Refused(GraphRight right, bool isGranted) => isGranted ? [] : [right];
}
