using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>When this table was filled from a backup. A backup holds the row too, which says when it was made.</summary>
internal sealed class RestorationTable(TableClient table)
{
    private const string BackedUpAt = "backedUpAt";
    private const string RestoredAt = "restoredAt";

    /// <summary>The row that a backup made now holds.</summary>
    public static TableEntity OfBackup(DateTimeOffset now) =>
        new(TableKeys.Restoration, TableKeys.Restoration) { [BackedUpAt] = now.ToUnixTimeMilliseconds() };

    /// <summary>Says that the table was filled now, beside when its backup was made.</summary>
    public Task WriteAsync(DateTimeOffset now, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(TableKeys.Restoration, TableKeys.Restoration) { [RestoredAt] = now.ToUnixTimeMilliseconds() },
        TableUpdateMode.Merge, cancellationToken);

    public async Task<Restoration?> ReadAsync(CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Restoration, TableKeys.Restoration, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } && found.GetInt64(RestoredAt) is { } restored
            ? new Restoration(
                found.GetInt64(BackedUpAt) is { } made ? DateTimeOffset.FromUnixTimeMilliseconds(made) : null,
                DateTimeOffset.FromUnixTimeMilliseconds(restored))
            : null;
    }
}
