using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Counts on being alive to deliver what it writes.</summary>
internal sealed class SettingNoWake(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    protected override AppendResult Append(Commit commit) => base.Append(commit with { WakeAt = null });
}
