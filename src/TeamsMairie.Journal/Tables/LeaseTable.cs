using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>Who delivers each stream: a row that is taken, renewed and given back on the condition that nobody wrote it.</summary>
/// <remarks>
/// It is read together with what waits, so that a round costs one write more at its start and one at its end. It is never
/// removed: giving it back changes it, and who read what waits before that does not get it.
/// </remarks>
internal sealed class LeaseTable(TableClient table, EffectTable effects)
{
    private const string Until = "until";

    public async Task<DeliveryLease> TakeAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, TableEntity> rows = await effects.RowsAsync(stream, cancellationToken);
        TableEntity? row = rows.GetValueOrDefault(TableKeys.Lease);
        DateTimeOffset until = DateTimeOffset.FromUnixTimeMilliseconds(row?.GetInt64(Until) ?? 0);
        if (DeliveryLease.Holds(until, now, lease))
        {
            return new DeliveryLease(stream, until, null);
        }

        DeliveryLease wanted = new(stream, now + lease, null) { Tag = row?.ETag ?? default };
        return await WriteAsync(wanted, cancellationToken) is { } taken
            ? taken with { Pending = await effects.PendingAsync(stream, rows, now, cancellationToken) }
            : wanted;
    }

    public Task<DeliveryLease?> RenewAsync(
        DeliveryLease lease, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(lease with { Until = until }, cancellationToken);

    public Task ReleaseAsync(DeliveryLease lease, CancellationToken cancellationToken) =>
        WriteAsync(lease with { Until = DateTimeOffset.UnixEpoch }, cancellationToken);

    /// <returns>Null when somebody wrote in between.</returns>
    private async Task<DeliveryLease?> WriteAsync(DeliveryLease lease, CancellationToken cancellationToken)
    {
        TableEntity row = new(TableKeys.Stream(lease.Stream), TableKeys.Lease)
        {
            [Until] = lease.Until.ToUnixTimeMilliseconds(),
        };
        try
        {
            Response done = await (lease.Tag == default
                ? table.AddEntityAsync(row, cancellationToken)
                : table.UpdateEntityAsync(row, lease.Tag, TableUpdateMode.Replace, cancellationToken));
            return lease with { Tag = done.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }
}
