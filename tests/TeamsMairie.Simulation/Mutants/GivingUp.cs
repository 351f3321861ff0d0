using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Takes a commit whose answer was lost for one that is not kept.</summary>
internal sealed class GivingUp(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    protected override Task<AppendResult> AskAsync(Commit commit, CancellationToken cancellationToken) =>
        Task.FromException<AppendResult>(new TimeoutException("No answer, so it failed."));
}
