using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Asks nobody whether the dossier changed since it was read.</summary>
internal sealed class WritingOver(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    protected override AppendResult Append(Commit commit) => base.Append(
        commit with { After = new HeadToken(Record.ReadHead(commit.Stream)?.Version ?? 0) });
}
