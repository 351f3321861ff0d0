using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>What was taken once is nobody else's, even when who took it is dead.</summary>
internal sealed class NeverTakingAgain(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    protected override IReadOnlyList<Wake> Take(DateTimeOffset now, TimeSpan lease, int most) =>
        base.Take(now, TimeSpan.FromDays(900), most);
}
