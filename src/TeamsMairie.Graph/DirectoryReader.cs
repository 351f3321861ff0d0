using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph.Reading;

namespace TeamsMairie.Graph;

/// <summary>Reads the directory into a snapshot, from where the last one stopped when it can.</summary>
public sealed class DirectoryReader
{
    private readonly UserChanges users;
    private readonly Superiors superiors;
    private readonly AutomaticReplies replies;
    private readonly TimeProvider clock;

    internal DirectoryReader(UserChanges users, Superiors superiors, AutomaticReplies replies, TimeProvider clock) =>
        (this.users, this.superiors, this.replies, this.clock) = (users, superiors, replies, clock);

    /// <summary>Reads what the directory says of some persons.</summary>
    /// <param name="before">The last snapshot; null for none.</param>
    /// <param name="people">About whom; nothing is kept of anybody else.</param>
    /// <param name="absences">Whose automatic replies are looked at.</param>
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
        (IReadOnlyDictionary<PersonId, AutomaticReply> away, bool isAllowed) =
            await replies.ReadAsync(before, known.Keys.Where(absences.Contains), now, cancellationToken);
        return new DirectorySnapshot(
            now,
            [
                .. known.Values.OrderBy(p => p.Id.Value).Select(p => p with
                {
                    Manager = above.TryGetValue(p.Id, out PersonId manager) ? manager : null,
                    Reply = away.GetValueOrDefault(p.Id),
                }),
            ],
            [.. people.Where(id => !known.ContainsKey(id)).OrderBy(id => id.Value)])
        {
            DeltaLink = delta,
            Missing = isAllowed ? default : new Roll<GraphRight>().With(GraphRight.MailboxSettingsRead),
        };
    }
}
