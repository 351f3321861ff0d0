using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>What has to be delivered, and what was.</summary>
/// <remarks>
/// What is wanted is in the head, written by the commit; what became of each effect is in its own row, written by
/// deliveries. The two never write the same row, so neither waits for the other, and a commit takes few operations.
/// </remarks>
internal sealed class EffectTable(TableClient table, IndexTable index)
{
    private const string Key = "key";
    private const string Done = "done";
    private const string Receipt = "receipt";
    private const string FailedFor = "failedFor";
    private const string Failures = "failures";
    private const string RetryAt = "retryAt";

    public async Task<PendingEffects> PendingAsync(
        StreamId stream, DateTimeOffset now, CancellationToken cancellationToken) =>
        await PendingAsync(stream, await RowsAsync(stream, cancellationToken), now, cancellationToken);

    /// <summary>Every row of a stream but its events, by its key. One range read.</summary>
    public async Task<IReadOnlyDictionary<string, TableEntity>> RowsAsync(
        StreamId stream, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Stream(stream);
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {TableKeys.AfterEvents}");
        Dictionary<string, TableEntity> rows = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows[row.RowKey] = row;
        }

        return rows;
    }

    /// <summary>What waits, by those rows.</summary>
    public async Task<PendingEffects> PendingAsync(
        StreamId stream, IReadOnlyDictionary<string, TableEntity> rows, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (!rows.TryGetValue(TableKeys.Head, out TableEntity? found))
        {
            return new PendingEffects([], null);
        }

        HeadRow head = HeadRow.Read(found);
        await index.CatchUpAsync(stream, head, rows.GetValueOrDefault(TableKeys.Indexed), cancellationToken);
        return PendingEffects.Of(
            [
                .. head.Wanted.OrderBy(wanted => wanted.Order).ThenBy(wanted => wanted.Key, StringComparer.Ordinal)
                    .Select(wanted => (Wanted: wanted, Row: rows.GetValueOrDefault(TableKeys.Effect(wanted.Key))))
                    .Where(pair => (pair.Row?.GetInt32(Done) ?? 0) < pair.Wanted.Version)
                    .Select(pair => Waiting(pair.Wanted, pair.Row)),
            ],
            now);
    }

    public Task MarkDoneAsync(
        StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken)
    {
        TableEntity row = new(TableKeys.Stream(stream), TableKeys.Effect(key)) { [Key] = key, [Done] = version };
        row.Put(Receipt, receipt);
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken)
    {
        TableEntity row = new(TableKeys.Stream(stream), TableKeys.Effect(effect.Key))
        {
            [Key] = effect.Key,
            [Done] = effect.WantedVersion - 1,
            [FailedFor] = effect.WantedVersion,
            [Failures] = effect.Failures + 1,
            [RetryAt] = retryAt?.ToUnixTimeMilliseconds() ?? PendingEffects.Never,
        };
        if (effect.Receipt is { } receipt)
        {
            row.Put(Receipt, receipt);
        }

        return table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    // What failed for an earlier version is asked for anew.
    private static (Effect Effect, long RetryAt) Waiting(WantedEffect wanted, TableEntity? row)
    {
        byte[]? receipt = row?.ContainsKey(Receipt) == true ? row.Take(Receipt) : null;
        return row?.GetInt32(FailedFor) == wanted.Version
            ? (new Effect(wanted.Key, wanted.Version, receipt, row.GetInt32(Failures) ?? 0), row.GetInt64(RetryAt) ?? 0)
            : (new Effect(wanted.Key, wanted.Version, receipt, 0), 0);
    }
}
