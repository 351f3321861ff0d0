using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Says that a commit is kept, and keeps it later.</summary>
internal sealed class AnsweringTooSoon(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    public override Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken)
    {
        _ = WriteLaterAsync(commit);
        return Task.FromResult(AppendResult.Appended);
    }

    private async Task WriteLaterAsync(Commit commit)
    {
        try
        {
            await base.TryAppendAsync(commit, CancellationToken.None);
        }
        catch (Exception)
        {
            // Nobody is told any more: that is what is wrong.
        }
    }
}
