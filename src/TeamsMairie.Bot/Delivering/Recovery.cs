using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Marks the cards that may have been sent once already, before the journal was restored from a backup.</summary>
/// <remarks>
/// What was delivered after the backup is not known. Until somebody acts on a dossier that began before the restoration, a
/// card that is sent anew says so; the clock is nobody.
/// </remarks>
internal sealed class Recovery(IJournal journal)
{
    // A journal is restored while no robot is at work.
    private Restoration? restoration;
    private bool isKnown;

    /// <summary>The card to send anew: as drawn, or with the mark on top.</summary>
    public async Task<DrawnCard> MarkAsync(StreamId stream, DrawnCard card, CancellationToken cancellationToken)
    {
        if (!isKnown)
        {
            restoration = await journal.ReadRestorationAsync(cancellationToken);
            isKnown = true;
        }

        return restoration is { } restored && await IsAsRestoredAsync(stream, restored, cancellationToken)
            ? Warning.OnTop(card, BotTexts.Recovered)
            : card;
    }

    private async Task<bool> IsAsRestoredAsync(
        StreamId stream, Restoration restored, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredEvent> events = await journal.ReadEventsAsync(stream, cancellationToken);
        return events is [var first, ..] && first.At <= restored.RestoredAt
            && events.Where(e => e.At > restored.RestoredAt)
                .All(e => DossierRecords.ReadEvent(e.Name, e.Body).By == default);
    }
}
