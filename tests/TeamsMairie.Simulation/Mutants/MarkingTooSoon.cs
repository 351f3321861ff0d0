using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Says that a card is delivered, and delivers it then.</summary>
internal sealed class MarkingTooSoon(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    public override async Task<PendingEffects> ReadPendingAsync(
        StreamId stream, DateTimeOffset now, CancellationToken cancellationToken)
    {
        PendingEffects pending = await base.ReadPendingAsync(stream, now, cancellationToken);
        foreach (Effect effect in pending.Due)
        {
            Record.MarkSent(stream, effect.Key);
        }

        return pending;
    }

    public override Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken) => Task.CompletedTask;
}
