using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>What an operator does to a journal on Azure Tables.</summary>
internal sealed class TablesUpkeep(TableStore store, TimeProvider clock) : IJournalUpkeep
{
    private readonly TableClient table = store.Table;
    private readonly StreamTable streams = new(store.Table);
    private readonly ShelfTable shelves = new(store.Table);
    private readonly QuarantineTable quarantine = new(store.Table);
    private readonly TableWakes wakes = new(store.Table, new WakeQueue(store.Queue), clock);

    public async IAsyncEnumerable<StreamId> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey eq {TableKeys.FirstEvent}"), select: ["PartitionKey"],
            cancellationToken: cancellationToken))
        {
            yield return TableKeys.StreamOf(row.PartitionKey);
        }
    }

    public async Task<IReadOnlyList<StoredEvent>> ReadChainAsync(StreamId stream, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredEvent> events = await streams.ChainAsync(stream, cancellationToken);
        HashChain.Check(stream, events);
        return events;
    }

    public async Task<IReadOnlyList<IndexEntry>> ReadMissingAsync(
        StreamId stream, IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken)
    {
        List<IndexEntry> missing = [];
        foreach (IndexEntry entry in entries)
        {
            NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
                TableKeys.Index(stream.Tenant, entry), TableKeys.Row(stream), cancellationToken: cancellationToken);
            if (!row.HasValue)
            {
                missing.Add(entry);
            }
        }

        return missing;
    }

    public Task<IReadOnlyList<ShelfEntry>> ReadShelvesAsync(StreamId stream, CancellationToken cancellationToken) =>
        shelves.OfAsync(stream, cancellationToken);

    public async Task<IReadOnlyList<StreamId>> ListStraysAsync(CancellationToken cancellationToken)
    {
        HashSet<StreamId> found = [];
        await foreach (TableEntity stray in shelves.StraysAsync(cancellationToken))
        {
            found.Add(TableKeys.StreamOf(stray.RowKey));
        }

        return [.. found];
    }

    public async Task RemoveStraysAsync(CancellationToken cancellationToken)
    {
        await foreach (TableEntity stray in shelves.StraysAsync(cancellationToken))
        {
            await table.DeleteEntityAsync(stray.PartitionKey, stray.RowKey, cancellationToken: cancellationToken);
        }
    }

    public async Task<bool> RewriteAsync(Projection projection, CancellationToken cancellationToken)
    {
        StreamId stream = projection.Stream;
        IndexTable index = new(table, streams);
        HeadRow? before = await streams.HeadAsync(stream, cancellationToken);
        HeadRow after = HeadRow.Of(before, projection);
        if (!await streams.RewriteAsync(stream, before, after, cancellationToken))
        {
            return false;
        }

        await index.EraseAsync(stream, (before?.Index ?? []).Except(after.Index), cancellationToken);
        await index.CatchUpAsync(stream, after, null, cancellationToken);
        await shelves.RewriteAsync(stream, after.Version, projection.Shelves, cancellationToken);
        if (before is null)
        {
            // Without a head nobody knows what was due: it is looked at once.
            await wakes.ReleaseAsync(stream, clock.GetUtcNow(), cancellationToken);
        }

        return true;
    }

    public Task BackupAsync(string file, IProgress<long> progress, CancellationToken cancellationToken) =>
        new TableCopy(table, streams, clock).WriteAsync(file, progress, cancellationToken);

    public async Task RestoreAsync(string file, IProgress<long> progress, CancellationToken cancellationToken)
    {
        await new TableCopy(table, streams, clock).ReadAsync(file, progress, cancellationToken);
        await wakes.SweepAsync(DateTimeOffset.FromUnixTimeMilliseconds(WakeRow.Latest), cancellationToken);
    }

    public Task<IReadOnlyList<Quarantined>> ListQuarantineAsync(CancellationToken cancellationToken) =>
        quarantine.ListAsync(cancellationToken);

    public async Task<bool> ReleaseAsync(StreamId stream, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await quarantine.IsThereAsync(stream, cancellationToken))
        {
            return false;
        }

        // The wake first: whoever dies in between finds it still in the list, and releases it again.
        await wakes.ReleaseAsync(stream, now, cancellationToken);
        await quarantine.EraseAsync(stream, cancellationToken);
        return true;
    }
}
