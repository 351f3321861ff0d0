using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Clicking;

/// <summary>Recognises a click that is already kept: its answer was lost, or it came twice.</summary>
/// <remarks>
/// The same person, on the same card, with the same words, would have given the very facts that follow the version the
/// card was drawn from. They are not told that nothing was applied: it was.
/// </remarks>
internal sealed class RepeatedClick(IJournal journal, DossierReplay replay, DossierArchive archive, AbsenceRegister absences)
{
    /// <summary>The dossier as it stands, when the click is kept there; null when it is another click.</summary>
    /// <param name="dossier">The dossier of the ticket.</param>
    /// <param name="ticket">What the card was drawn from.</param>
    /// <param name="by">Who clicks.</param>
    /// <param name="command">Makes the command from the dossier as it stood.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public async Task<OpenDossier?> FindAsync(
        OpenDossier dossier, Ticket ticket, PersonId by, Func<Gesture, Dossier, DossierCommand> command,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredEvent> events = await journal.ReadEventsAsync(dossier.Stream, cancellationToken);
        if (ticket.Version == 0 || ticket.Version >= events.Count)
        {
            return null;
        }

        Dossier seen = replay.Replay(events.Take(ticket.Version)).State;
        Roll<DossierEvent> since =
            [.. events.Skip(ticket.Version).Select(stored => DossierRecords.ReadEvent(stored.Name, stored.Body))];
        DossierCommand asked = command(new Gesture(by, since[0].At), seen);
        return DossierDecider.Decide(seen, asked, absences.FactsOf(dossier.Commune)) is Decision.Accepted({ Count: > 0 } facts)
            && facts.SequenceEqual(since.Take(facts.Count))
                ? await archive.FindAsync(dossier.Stream, cancellationToken)
                : null;
    }
}
