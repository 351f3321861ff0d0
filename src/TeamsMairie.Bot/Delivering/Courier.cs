using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Makes the rounds: delivers what a dossier waits for, puts it on its shelves, and says when to look again.</summary>
/// <remarks>
/// A round is made by one process at a time, which has the lease of the dossier in the journal; in a process, by one
/// caller at a time. Who loses the lease on the way sends nothing more: the rest is of whoever has it since.
/// </remarks>
internal sealed class Courier(
    IJournal journal, DossierArchive archive, CardDelivery delivery, DeliveryRecord record, TimeProvider clock)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(1);

    // Much longer than one card takes, for it is made longer before each.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(5);

    // A round takes less than a second when the Connector answers; past the patience, the wake comes back for it.
    private static readonly TimeSpan BetweenAsks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ComesBack = TimeSpan.FromSeconds(15);

    private readonly Lanes<StreamId> rounds = new();

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
            record.GoesOn(stream);
        }
    }

    /// <summary>Delivers what is due, then sets when the dossier must be looked at next.</summary>
    // Without the token: who waits for a turn waits at most for the round before, which has an end of its own.
    public Task DeliverAsync(StreamId stream, CancellationToken cancellationToken) =>
        rounds.RunAsync(stream, () => MakeRoundAsync(stream, cancellationToken), CancellationToken.None);

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
            record.RoundFailed(stream, e.GetType().Name);
        }
    }

    /// <returns>Whether it was this process's to make, to its end.</returns>
    private async Task<bool> MakeRoundAsync(StreamId stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset patientUntil = clock.GetUtcNow() + Patience;
        while (await archive.FindAsync(stream, cancellationToken) is { } dossier)
        {
            DeliveryLease lease = await journal.LeaseAsync(stream, clock.GetUtcNow(), Lease, cancellationToken);
            if (lease.Pending is { } pending)
            {
                return await DeliverAsync(dossier, lease, pending, cancellationToken);
            }

            if (clock.GetUtcNow() is var now && now >= patientUntil)
            {
                DateTimeOffset back = lease.Until < now + ComesBack ? lease.Until : now + ComesBack;
                await journal.SetWakeAsync(stream, dossier.Version, back, cancellationToken);
                record.Elsewhere(stream);
                return false;
            }

            await Task.Delay(BetweenAsks, clock, cancellationToken);
        }

        await journal.SetWakeAsync(stream, 0, null, cancellationToken);
        return true;
    }

    private async Task<bool> DeliverAsync(
        OpenDossier dossier, DeliveryLease lease, PendingEffects pending, CancellationToken cancellationToken)
    {
        DeliveryLease? held = lease;
        long heldSince = clock.GetTimestamp();
        try
        {
            DateTimeOffset? retryAt = pending.NextRetryAt;

            // What a commit asked for since the dossier was read cannot be drawn from it: its own wake comes for it.
            foreach (Effect effect in pending.Due.Where(effect => effect.WantedVersion <= dossier.Version))
            {
                (DeliveryLease before, held) = (held, await KeepAsync(dossier, held, cancellationToken));
                if (held is null)
                {
                    record.Lost(dossier.Stream);
                    return false;
                }

                heldSince = held == before ? heldSince : clock.GetTimestamp();
                retryAt = Sooner(retryAt, await delivery.DeliverAsync(dossier, effect, cancellationToken));
            }

            await journal.ShelveAsync(
                dossier.Stream, dossier.Version, DossierShelves.Of(dossier), cancellationToken);
            await journal.SetWakeAsync(
                dossier.Stream, dossier.Version, Sooner(retryAt, Agenda.NextDeadline(dossier.State, dossier.Commune)),
                cancellationToken);
            return true;
        }
        finally
        {
            // Without the token: whoever waits for it gets it now rather than when it ends.
            await (held is null || clock.GetElapsedTime(heldSince) >= Lease
                ? LookAgainAsync(dossier.Stream, CancellationToken.None)
                : journal.ReleaseAsync(held, CancellationToken.None));
        }
    }

    // A process that froze may have shown the dossier as it was over what another showed since, and marked it so.
    private async Task LookAgainAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(stream, cancellationToken) is { } now)
        {
            await journal.SetWakeAsync(stream, now.Version, clock.GetUtcNow(), cancellationToken);
        }
    }

    /// <returns>The lease, made longer when it is time; null when another process has it since.</returns>
    private async Task<DeliveryLease?> KeepAsync(
        OpenDossier dossier, DeliveryLease lease, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now < lease.Until - Lease + RenewAfter)
        {
            return lease;
        }

        await journal.HoldAsync(dossier.Stream, dossier.Version, now + Lease, cancellationToken);
        return await journal.RenewAsync(lease, now + Lease, cancellationToken);
    }

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;
}
