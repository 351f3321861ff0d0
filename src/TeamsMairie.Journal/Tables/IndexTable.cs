using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>The entries under which streams are found, each in a partition of its own.</summary>
/// <remarks>
/// They cannot be in the transaction of a commit, which is of one partition. The head lists them all, the row
/// <c>indexed</c> of the stream says how many are written, and each delivery writes those that are not: a process that
/// dies after a commit leaves them to the wake. An entry of a stream that is gone is passed over.
/// </remarks>
internal sealed class IndexTable(TableClient table, StreamTable streams)
{
    private const int AtOnce = 16;
    private const string Count = "count";

    public async Task CatchUpAsync(
        StreamId stream, HeadRow head, TableEntity? indexed, CancellationToken cancellationToken)
    {
        int written = indexed?.GetInt32(Count) ?? 0;
        if (written >= head.Index.Count)
        {
            return;
        }

        await WriteAsync(stream, head.Index.Skip(written), cancellationToken);
        await table.UpsertEntityAsync(
            new TableEntity(TableKeys.Stream(stream), TableKeys.Indexed) { [Count] = head.Index.Count },
            TableUpdateMode.Replace, cancellationToken);
    }

    public async Task WriteAsync(
        StreamId stream, IEnumerable<IndexEntry> entries, CancellationToken cancellationToken)
    {
        foreach (IndexEntry entry in entries)
        {
            await table.UpsertEntityAsync(
                new TableEntity(TableKeys.Index(stream.Tenant, entry), TableKeys.Row(stream)), TableUpdateMode.Replace,
                cancellationToken);
        }
    }

    public async Task EraseAsync(
        StreamId stream, IEnumerable<IndexEntry> entries, CancellationToken cancellationToken)
    {
        foreach (IndexEntry entry in entries)
        {
            await table.DeleteEntityAsync(
                TableKeys.Index(stream.Tenant, entry), TableKeys.Row(stream), cancellationToken: cancellationToken);
        }
    }

    public async Task<IReadOnlyList<StreamId>> FindAsync(
        Guid tenant, IndexEntry entry, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Index(tenant, entry);
        List<StreamId> found = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: ["RowKey"],
            cancellationToken: cancellationToken))
        {
            found.Add(TableKeys.StreamOf(row.RowKey));
        }

        List<(StreamId Stream, DateTimeOffset At)> dated = [];
        foreach (StreamId[] some in found.Chunk(AtOnce))
        {
            HeadRow?[] heads = await Task.WhenAll(some.Select(s => streams.HeadAsync(s, cancellationToken)));
            dated.AddRange(some.Zip(heads).Where(pair => pair.Second is not null)
                .Select(pair => (pair.First, pair.Second?.ChangedAt ?? default)));
        }

        return
        [
            .. dated.OrderByDescending(s => s.At).ThenBy(s => TableKeys.Row(s.Stream), StringComparer.Ordinal)
                .Select(s => s.Stream),
        ];
    }
}
