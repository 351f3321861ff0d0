using System.Globalization;
using System.Text;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Does what a frame asks for: puts it into force on its day, moves the open requests, delivers its cards.</summary>
/// <remarks>All of it is found again by the wake that each commit sets, so that it is done whoever dies on the way.</remarks>
internal sealed partial class FrameRounds(
    IJournal journal, FrameArchive archive, FrameDesk desk, OpenRequests requests, FrameDelivery delivery, TimeProvider clock,
    ILogger<FrameRounds> logger)
{
    // Until then a replica may still follow the frame before, or deliver what it wrote by it: the requests are looked at again.
    private static readonly TimeSpan Settling = FrameKeeper.Period + TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Politeness = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Does what is due after a click; past two seconds it goes on by itself, and the caller answers.</summary>
    public async Task MakeSoonAsync(Commune commune)
    {
        try
        {
            await MakeAloneAsync(commune).WaitAsync(Politeness, clock);
        }
        catch (TimeoutException)
        {
            Log.GoesOn(logger, FrameStream.Of(commune));
        }
    }

    /// <summary>Does what is due in a stream, when it is a frame's; false when it is not.</summary>
    public async Task<bool> MakesAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (archive.CommuneOf(stream.Tenant, stream.Dossier) is not { } commune)
        {
            return false;
        }

        await MakeAsync(commune, cancellationToken);
        return true;
    }

    private async Task MakeAsync(Commune commune, CancellationToken cancellationToken)
    {
        Gesture clockStrikes = new(default, clock.GetUtcNow());
        if (await desk.HandleAsync(commune, _ => new FrameCommand.Tick(clockStrikes), cancellationToken)
            is FrameJudgement.Kept({ Version: > 0 } frame))
        {
            DateTimeOffset?[] next =
            [
                await MoveAsync(frame, cancellationToken), await DeliverAsync(frame, cancellationToken), NextDay(frame),
            ];
            await journal.SetWakeAsync(frame.Stream, frame.Version, next.Min(), cancellationToken);
        }
    }

    /// <returns>When the requests must be looked at again; null when they need not.</returns>
    private async Task<DateTimeOffset?> MoveAsync(OpenFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Events.OfType<FrameEvent.CameIntoForce>().LastOrDefault() is not { } last)
        {
            return null;
        }

        (Guid tenant, string name) = (frame.Founding.Tenant, $"frame-settled:{frame.Founding.Key}");
        byte[] done = Encoding.UTF8.GetBytes(last.At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        if (await journal.RecallAsync(tenant, name, cancellationToken) is { } settled && settled.SequenceEqual(done))
        {
            return null;
        }

        // Those who left may have asked for something that is still open.
        IEnumerable<Commune> versions = frame.State.Adopted.Select(version => version.Content).AsEnumerable().Prepend(frame.Founding);
        int moved = await requests.LookAgainAsync(
            frame.InForceOn(frame.DayOf(clock.GetUtcNow())),
            versions.SelectMany(version => version.People).Select(person => person.Id).Distinct(), cancellationToken);
        Log.Moved(logger, frame.Stream, last.Number, moved);
        DateTimeOffset settles = last.At + Settling;
        if (clock.GetUtcNow() < settles)
        {
            return settles;
        }

        await journal.RememberAsync(tenant, name, done, cancellationToken);
        return null;
    }

    /// <returns>When to deliver again; null when nothing waits.</returns>
    private async Task<DateTimeOffset?> DeliverAsync(OpenFrame frame, CancellationToken cancellationToken)
    {
        DeliveryLease lease = await journal.LeaseAsync(frame.Stream, clock.GetUtcNow(), Lease, cancellationToken);
        if (lease.Pending is not { } pending)
        {
            return lease.Until;
        }

        try
        {
            DateTimeOffset? next = pending.NextRetryAt;
            foreach (Effect effect in pending.Due.Where(effect => effect.WantedVersion <= frame.Version))
            {
                DateTimeOffset? again = await delivery.DeliverAsync(frame, effect, cancellationToken);
                next = next is null || again < next ? again ?? next : next;
            }

            return next;
        }
        finally
        {
            await journal.ReleaseAsync(lease, CancellationToken.None);
        }
    }

    // Nobody may be waiting any more: a failure is logged, and the wake set by the commit finds what is left.
    private async Task MakeAloneAsync(Commune commune)
    {
        using CancellationTokenSource end = new(LongestRound, clock);
        try
        {
            await MakeAsync(commune, end.Token);
        }
        catch (Exception e)
        {
            Log.RoundFailed(logger, FrameStream.Of(commune), e.GetType().Name);
        }
    }

    private DateTimeOffset? NextDay(OpenFrame frame)
    {
        DateOnly today = frame.DayOf(clock.GetUtcNow());
        return frame.State.Adopted.Where(version => version.From > today)
            .Select(version => (DateTimeOffset?)frame.Founding.Calendar.StartOf(version.From)).Min();
    }

    private static partial class Log
    {
        [LoggerMessage(1521, LogLevel.Information, "Frame {Stream}: version {Number} holds, {Moved} requests changed hands.")]
        public static partial void Moved(ILogger logger, StreamId stream, int number, int moved);

        [LoggerMessage(1522, LogLevel.Information, "Frame {Stream}: what follows goes on after the answer.")]
        public static partial void GoesOn(ILogger logger, StreamId stream);

        [LoggerMessage(1523, LogLevel.Error, "Frame {Stream}: what follows stopped, {Failure}.")]
        public static partial void RoundFailed(ILogger logger, StreamId stream, string failure);
    }
}
