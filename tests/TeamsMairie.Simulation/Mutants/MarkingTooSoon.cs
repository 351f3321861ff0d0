using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Says that a card is delivered, and delivers it then.</summary>
internal sealed class MarkingTooSoon(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    public override async Task<DeliveryLease> LeaseAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        DeliveryLease taken = await base.LeaseAsync(stream, now, lease, cancellationToken);
        foreach (Effect effect in taken.Pending?.Due ?? [])
        {
            Record.MarkSent(stream, effect.Key);
        }

        return taken;
    }

    public override Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken) => Task.CompletedTask;
}
