using System.Security.Cryptography;
using System.Text;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Delivers one card of a frame, drawn from it at that moment, and writes down what became of it.</summary>
internal sealed partial class FrameDelivery(
    IJournal journal, FrameArtist artist, FramePost post, TimeProvider clock, ILogger<FrameDelivery> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(15);

    /// <returns>When to try again; null when it is done, or never will be.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(OpenFrame frame, Effect effect, CancellationToken cancellationToken)
    {
        if (!FrameSlot.TryParse(effect.Key, out FrameSlot? slot))
        {
            await journal.MarkFailedAsync(frame.Stream, effect, null, cancellationToken);
            return null;
        }

        Receipt? earlier = Receipt.Read(effect.Receipt);
        try
        {
            DrawnCard card = artist.Draw(frame, slot.Value);
            string drawn = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Json.GetRawText())));
            Receipt? receipt = earlier?.Drawn == drawn
                ? earlier
                : await post.SendAsync(frame, slot.Value, card, earlier, drawn, cancellationToken);
            if (receipt is null)
            {
                Log.Unreachable(logger, frame.Stream, slot.Value.Number);
                return await FailAsync(frame, effect, clock.GetUtcNow() + BetweenLooks, cancellationToken);
            }

            await journal.MarkDoneAsync(frame.Stream, effect.Key, frame.Version, receipt.Write(), cancellationToken);
            return null;
        }
        catch (ConnectorException e)
        {
            CardUse use = earlier?.ActivityId is null ? CardUse.NeededAction : CardUse.Update;
            Log.Undelivered(logger, frame.Stream, slot.Value.Number, use, e.ErrorCode);
            return await FailAsync(
                frame, effect, clock.GetUtcNow() + RetryRule.Wait(use, e, effect.Failures, shift: 0), cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> FailAsync(
        OpenFrame frame, Effect effect, DateTimeOffset? again, CancellationToken cancellationToken)
    {
        await journal.MarkFailedAsync(frame.Stream, effect, again, cancellationToken);
        return again;
    }

    private static partial class Log
    {
        [LoggerMessage(1531, LogLevel.Warning, "Frame {Stream}: the card of version {Number} waits, nobody can be written to there.")]
        public static partial void Unreachable(ILogger logger, StreamId stream, int number);

        [LoggerMessage(1532, LogLevel.Warning, "Frame {Stream}: the card of version {Number}, {Use}, not delivered: {Code}.")]
        public static partial void Undelivered(ILogger logger, StreamId stream, int number, CardUse use, string? code);
    }
}
