using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Takes what it delivered for what is asked now.</summary>
internal sealed class MarkingTheLatest(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    public override Task MarkDoneAsync(
        StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken) =>
        base.MarkDoneAsync(stream, key, Record.ReadHead(stream)?.Version ?? version, receipt, cancellationToken);
}
