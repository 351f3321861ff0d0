using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Gives a delivery up at its first failure.</summary>
internal sealed class NeverTryingAgain(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    public override Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
        base.MarkFailedAsync(stream, effect, null, cancellationToken);
}
