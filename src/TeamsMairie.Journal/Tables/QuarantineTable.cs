using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>The streams that were set aside, in one partition that an operator reads.</summary>
internal sealed class QuarantineTable(TableClient table)
{
    private const string Partition = "q";

    public Task PutAsync(StreamId stream, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            new TableEntity(Partition, TableKeys.Row(stream)) { ["since"] = at.ToUnixTimeMilliseconds(), ["reason"] = reason },
            TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlyList<Quarantined>> ListAsync(CancellationToken cancellationToken)
    {
        List<Quarantined> all = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellationToken))
        {
            all.Add(new Quarantined(
                TableKeys.StreamOf(row.RowKey), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64("since") ?? 0),
                row.GetString("reason")));
        }

        return [.. all.OrderBy(q => q.Since)];
    }

    public async Task<bool> IsThereAsync(StreamId stream, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(
            Partition, TableKeys.Row(stream), cancellationToken: cancellationToken)).HasValue;

    public Task EraseAsync(StreamId stream, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Partition, TableKeys.Row(stream), cancellationToken: cancellationToken);
}
