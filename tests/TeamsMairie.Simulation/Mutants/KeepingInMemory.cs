using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Mutants;

/// <summary>Writes the facts, and remembers by itself what is to be delivered.</summary>
internal sealed class KeepingInMemory(Process process, MemoryRecord record, StoreFaults faults)
    : FaultyJournal(process, record, faults)
{
    private readonly Dictionary<StreamId, List<NewEffect>> wanted = [];

    protected override AppendResult Append(Commit commit)
    {
        wanted[commit.Stream] = [.. wanted.GetValueOrDefault(commit.Stream) ?? [], .. commit.Effects];
        return base.Append(commit with { Effects = [] });
    }

    public override async Task<DeliveryLease> LeaseAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (wanted.Remove(stream, out List<NewEffect>? own))
        {
            foreach (NewEffect effect in own)
            {
                Record.Want(stream, effect);
            }
        }

        return await base.LeaseAsync(stream, now, lease, cancellationToken);
    }
}
