using System.Net;
using System.Security.Cryptography;
using System.Text;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Delivers the cards a dossier waits for, each drawn from the state at that moment, so that none can lie.</summary>
internal sealed partial class Courier(
    IJournal journal, DossierArchive archive, CardArtist artist, CardPost post, TimeProvider clock,
    ILogger<Courier> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
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
            await DeliverAloneAsync(stream).WaitAsync(Politeness, TimeProvider.System);
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
        await lane.WaitAsync(cancellationToken);
        try
        {
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
        using CancellationTokenSource end = new(LongestRound, TimeProvider.System);
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
            Receipt receipt = earlier?.Drawn == drawn
                ? earlier
                : await post.SendAsync(dossier, slot.Value, card, earlier, drawn, cancellationToken);
            await journal.MarkDoneAsync(
                dossier.Stream, effect.Key, dossier.Version, receipt.Write(), cancellationToken);
            return null;
        }
        catch (ConnectorException e)
        {
            DateTimeOffset? again = IsFinal(e) ? null : clock.GetUtcNow() + Wait(e, effect.Failures);
            Log.Undelivered(logger, dossier.Stream, slot.Value.Kind, e.Status, e.ErrorCode);
            await journal.MarkFailedAsync(dossier.Stream, effect, again, cancellationToken);
            return again;
        }
    }

    // Who blocked the bot, or a channel that is gone, will not be there in a minute either.
    private static bool IsFinal(ConnectorException e) =>
        e.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest;

    private static TimeSpan Wait(ConnectorException e, int failures)
    {
        TimeSpan own = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(failures, 10)));
        TimeSpan asked = e.RetryAfter ?? own;
        return asked > LongestWait ? LongestWait : asked;
    }

    private static string Hash(DrawnCard card) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.Json.GetRawText())));

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Stream {Stream}: card {Kind} not delivered, {Status} {ErrorCode}.")]
        public static partial void Undelivered(
            ILogger logger, StreamId stream, CardKind kind, HttpStatusCode? status, string? errorCode);

        [LoggerMessage(1102, LogLevel.Information, "Stream {Stream}: the delivery goes on after the answer.")]
        public static partial void GoesOn(ILogger logger, StreamId stream);

        [LoggerMessage(1103, LogLevel.Error, "Stream {Stream}: the delivery stopped, {Failure}.")]
        public static partial void RoundFailed(ILogger logger, StreamId stream, string failure);
    }
}
