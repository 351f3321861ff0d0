using System.Net;
using System.Security.Cryptography;
using System.Text;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Delivers the cards a dossier waits for, each drawn from the state at that moment, so that none can lie.</summary>
internal sealed partial class Courier(
    IJournal journal, DossierArchive archive, CardArtist artist, CardPost post, TimeProvider clock,
    ILogger<Courier> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(1);

    // A slow round says it is still at work, so that no other process begins the same one.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HoldFor = TimeSpan.FromSeconds(30);

    // One round at a time for a dossier; two dossiers that share a lane only wait for each other.
    private readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>
    /// How long who clicks waits for the cards of the others; two seconds, for a Connector may be slow or wait for our answer.
    /// </summary>
    public TimeSpan Politeness { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Delivers what is due; past <see cref="Politeness"/> it goes on by itself, and the caller answers.</summary>
    public async Task DeliverSoonAsync(StreamId stream)
    {
        try
        {
            await DeliverAloneAsync(stream).WaitAsync(Politeness, clock);
        }
        catch (TimeoutException)
        {
            Log.GoesOn(logger, stream);
        }
    }

    /// <summary>Delivers what is due, then sets when the dossier must be looked at next.</summary>
    public async Task DeliverAsync(StreamId stream, CancellationToken cancellationToken)
    {
        SemaphoreSlim lane = lanes[(uint)stream.GetHashCode() % lanes.Length];
        // Without the token: who waits here waits at most for the round before, which has an end of its own.
        await lane.WaitAsync(CancellationToken.None);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            DateTimeOffset? retryAt = null;
            if (await archive.FindAsync(stream, cancellationToken) is { } dossier)
            {
                DateTimeOffset renewAt = clock.GetUtcNow() + RenewAfter;
                PendingEffects pending = await journal.ReadPendingAsync(stream, clock.GetUtcNow(), cancellationToken);
                retryAt = pending.NextRetryAt;
                foreach (Effect effect in pending.Due)
                {
                    if (clock.GetUtcNow() is var now && now >= renewAt)
                    {
                        await journal.HoldAsync(stream, dossier.Version, now + HoldFor, cancellationToken);
                        renewAt = now + RenewAfter;
                    }

                    DateTimeOffset? again = await DeliverAsync(dossier, effect, cancellationToken);
                    retryAt = retryAt is null || again < retryAt ? again ?? retryAt : retryAt;
                }

                await journal.ShelveAsync(stream, dossier.Version, DossierShelves.Of(dossier), cancellationToken);
                DateTimeOffset? deadline = Agenda.NextDeadline(dossier.State, dossier.Commune);
                await journal.SetWakeAsync(
                    stream, dossier.Version, retryAt is null || deadline < retryAt ? deadline ?? retryAt : retryAt,
                    cancellationToken);
            }
            else
            {
                await journal.SetWakeAsync(stream, 0, null, cancellationToken);
            }
        }
        finally
        {
            lane.Release();
        }
    }

    // Nobody may be waiting any more: a failure is logged, and the wake set by the commit finds what is left.
    private async Task DeliverAloneAsync(StreamId stream)
    {
        using CancellationTokenSource end = new(LongestRound, clock);
        try
        {
            await DeliverAsync(stream, end.Token);
        }
        catch (Exception e)
        {
            Log.RoundFailed(logger, stream, e.GetType().Name);
        }
    }

    /// <returns>When to try again; null when it is done, or never will be.</returns>
    private async Task<DateTimeOffset?> DeliverAsync(
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
            Log.Undelivered(logger, dossier.Stream, slot.Value.Kind, e.Status, e.ErrorCode);
            await journal.MarkFailedAsync(dossier.Stream, effect, again, cancellationToken);
            return again;
        }
    }

    // No call is made meanwhile: the address book knows that the conversation is closed, and when it opens again.
    private async Task<DateTimeOffset> WaitForReturnAsync(
        OpenDossier dossier, Effect effect, CardSlot slot, CancellationToken cancellationToken)
    {
        DateTimeOffset again = clock.GetUtcNow() + BetweenLooks;
        Log.Unreachable(logger, dossier.Stream, slot.Kind, slot.Recipient);
        await journal.MarkFailedAsync(dossier.Stream, effect, again, cancellationToken);
        await WaitingCards.AddAsync(journal, dossier.Stream, slot, cancellationToken);
        return again;
    }

    // The same delivery always has the same place in the crowd.
    private static double Shift(StreamId stream, Effect effect) =>
        ((uint)(stream.Dossier.GetHashCode() ^ (effect.Failures * 397)) % 1000) / 999.0;

    private static string Hash(DrawnCard card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Json.GetRawText())));

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Stream {Stream}: card {Kind} not delivered, {Status} {ErrorCode}.")]
        public static partial void Undelivered(
            ILogger logger, StreamId stream, CardKind kind, HttpStatusCode? status, string? errorCode);

        [LoggerMessage(1104, LogLevel.Warning, "Stream {Stream}: card {Kind} waits, {Person} cannot be written to.")]
        public static partial void Unreachable(ILogger logger, StreamId stream, CardKind kind, PersonId person);

        [LoggerMessage(1102, LogLevel.Information, "Stream {Stream}: the delivery goes on after the answer.")]
        public static partial void GoesOn(ILogger logger, StreamId stream);

        [LoggerMessage(1103, LogLevel.Error, "Stream {Stream}: the delivery stopped, {Failure}.")]
        public static partial void RoundFailed(ILogger logger, StreamId stream, string failure);
    }
}
