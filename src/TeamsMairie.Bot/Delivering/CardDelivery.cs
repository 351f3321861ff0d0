using System.Security.Cryptography;
using System.Text;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Delivers one card, drawn from the dossier at that moment, and writes down what became of it.</summary>
internal sealed class CardDelivery(
    IJournal journal, CardArtist artist, CardPost post, DeliveryRecord record, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(15);

    /// <returns>When to try again; null when it is done, or never will be.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(
        OpenDossier dossier, Effect effect, CancellationToken cancellationToken)
    {
        if (!CardSlot.TryParse(effect.Key, out CardSlot? slot))
        {
            await journal.MarkFailedAsync(dossier.Stream, effect, null, cancellationToken);
            return null;
        }

        Receipt? earlier = Receipt.Read(effect.Receipt);
        try
        {
            DrawnCard card = await artist.DrawAsync(dossier, slot.Value, null, cancellationToken);
            string drawn = Hash(card);
            Receipt? receipt = earlier?.Drawn == drawn
                ? earlier
                : await post.SendAsync(dossier, slot.Value, card, earlier, drawn, cancellationToken);
            if (receipt is null)
            {
                return await WaitForReturnAsync(dossier, effect, slot.Value, cancellationToken);
            }

            await journal.MarkDoneAsync(
                dossier.Stream, effect.Key, dossier.Version, receipt.Write(), cancellationToken);
            return null;
        }
        catch (ConnectorException e)
        {
            CardUse use = CardUses.Of(slot.Value.Kind, earlier?.ActivityId is not null);
            DateTimeOffset? again = clock.GetUtcNow() + RetryRule.Wait(use, e, effect.Failures, Shift(dossier.Stream, effect));
            record.Failed(dossier.Stream, slot.Value.Kind, use, e, again);
            await journal.MarkFailedAsync(
                dossier.Stream, effect with { Receipt = earlier?.MakeUnsure().Write() }, again, cancellationToken);
            return again;
        }
    }

    // No call is made meanwhile: the address book knows that the conversation is closed, and when it opens again.
    private async Task<DateTimeOffset> WaitForReturnAsync(
        OpenDossier dossier, Effect effect, CardSlot slot, CancellationToken cancellationToken)
    {
        DateTimeOffset again = clock.GetUtcNow() + BetweenLooks;
        record.Unreachable(dossier.Stream, slot);
        await journal.MarkFailedAsync(dossier.Stream, effect, again, cancellationToken);
        await WaitingCards.AddAsync(journal, dossier.Stream, slot, cancellationToken);
        return again;
    }

    // The same delivery always has the same place in the crowd.
    private static double Shift(StreamId stream, Effect effect) =>
        ((uint)(stream.Dossier.GetHashCode() ^ (effect.Failures * 397)) % 1000) / 999.0;

    private static string Hash(DrawnCard card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Json.GetRawText())));
}
