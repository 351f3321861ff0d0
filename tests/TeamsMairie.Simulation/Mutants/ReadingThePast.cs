using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Judges on a dossier as it was a while ago, and writes on the one that is there.</summary>
internal sealed class ReadingThePast(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    private readonly Dictionary<StreamId, (Head Head, TimeSpan At)> read = [];

    public override async Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(stream, out (Head Head, TimeSpan At) known)
            && Process.Scheduler.Now - known.At < TimeSpan.FromSeconds(20))
        {
            return known.Head;
        }

        Head? head = await base.ReadHeadAsync(stream, cancellationToken);
        if (head is not null)
        {
            read[stream] = (head, Process.Scheduler.Now);
        }

        return head;
    }

    protected override AppendResult Append(Commit commit) => base.Append(
        commit with { After = new HeadToken(Record.ReadHead(commit.Stream)?.Version ?? 0) });
}
