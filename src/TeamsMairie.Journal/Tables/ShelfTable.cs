using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>The shelves, each section in a partition of its own, its rows in the order they are read in.</summary>
/// <remarks>
/// The row <c>shelved</c> of the stream says where it stands, and is written first, on the condition that nobody wrote it
/// meanwhile: nothing is ever looked for to be removed, and who comes with an earlier version writes nothing. Who finds
/// at the end that a later version came undoes what it did.
/// </remarks>
internal sealed class ShelfTable(TableClient table)
{
    private const string Version = "version";
    private const string At = "at";

    public Task PutAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, CancellationToken cancellationToken) =>
        PutAsync(stream, version, entries, isRewritten: false, cancellationToken);

    /// <summary>Puts it there whatever is written, and every row again.</summary>
    public Task RewriteAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, CancellationToken cancellationToken) =>
        PutAsync(stream, version, entries, isRewritten: true, cancellationToken);

    public async Task<ShelfPage> PageAsync(
        Guid tenant, ShelfName shelf, string? after, int count, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Shelf(tenant, shelf);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? ""}");
        List<(string, Shelved)> found = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            filter, maxPerPage: count + 1, cancellationToken: cancellationToken))
        {
            found.Add((row.RowKey, new Shelved(
                TableKeys.StreamOf(row.RowKey), row.GetInt32(Version) ?? 0,
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(At) ?? 0))));
            if (found.Count > count)
            {
                break;
            }
        }

        return ShelfPage.Of(found, count);
    }

    public async Task EraseAsync(StreamId stream, CancellationToken cancellationToken)
    {
        ShelfMark mark = await MarkAsync(stream, cancellationToken);
        await RemoveAsync(stream, mark.On.Concat(mark.Off), cancellationToken);
    }

    /// <summary>The places where it really stands.</summary>
    public async Task<IReadOnlyList<ShelfEntry>> OfAsync(StreamId stream, CancellationToken cancellationToken)
    {
        ShelfMark mark = await MarkAsync(stream, cancellationToken);
        List<ShelfEntry> there = [];
        foreach (ShelfEntry entry in mark.On.Concat(mark.Off))
        {
            NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
                TableKeys.Shelf(stream.Tenant, entry.Shelf), entry.PlaceOf(stream), [Version], cancellationToken);
            if (row.HasValue)
            {
                there.Add(entry);
            }
        }

        return there;
    }

    /// <summary>The rows of which their stream says nothing.</summary>
    public async IAsyncEnumerable<TableEntity> StraysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKeys.Shelves} and PartitionKey lt {TableKeys.AfterShelves}");
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            StreamId stream = TableKeys.StreamOf(row.RowKey);
            ShelfMark mark = await MarkAsync(stream, cancellationToken);
            if (!mark.On.Concat(mark.Off).Any(entry =>
                row.PartitionKey == TableKeys.Shelf(stream.Tenant, entry.Shelf) && row.RowKey == entry.PlaceOf(stream)))
            {
                yield return row;
            }
        }
    }

    private async Task PutAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, bool isRewritten, CancellationToken cancellationToken)
    {
        ShelfMark before;
        ShelfMark? meant;
        do
        {
            before = await MarkAsync(stream, cancellationToken);
            if (before.Version > version && !isRewritten)
            {
                return;
            }

            meant = before.Next(version, entries);
            meant = isRewritten ? meant with { IsSettled = false } : meant;
            meant = await WriteAsync(stream, meant, cancellationToken);
        }
        while (meant is null);

        if (meant.IsSettled)
        {
            return;
        }

        await AddAsync(stream, version, before.IsSettled && !isRewritten ? entries.Except(before.On) : entries, cancellationToken);
        await RemoveAsync(stream, meant.Off, cancellationToken);
        if (await WriteAsync(stream, meant with { Off = [], IsSettled = true }, cancellationToken) is null)
        {
            ShelfMark since = await MarkAsync(stream, cancellationToken);
            await RemoveAsync(stream, entries.Except(since.On), cancellationToken);
            await AddAsync(stream, since.Version, since.On.Intersect(meant.Off), cancellationToken);
        }
    }

    private async Task AddAsync(
        StreamId stream, int version, IEnumerable<ShelfEntry> entries, CancellationToken cancellationToken)
    {
        foreach (ShelfEntry entry in entries)
        {
            TableEntity row = new(TableKeys.Shelf(stream.Tenant, entry.Shelf), entry.PlaceOf(stream))
            {
                [Version] = version,
                [At] = entry.At.ToUnixTimeMilliseconds(),
            };
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }

    private async Task RemoveAsync(
        StreamId stream, IEnumerable<ShelfEntry> entries, CancellationToken cancellationToken)
    {
        foreach (ShelfEntry entry in entries)
        {
            await table.DeleteEntityAsync(
                TableKeys.Shelf(stream.Tenant, entry.Shelf), entry.PlaceOf(stream), cancellationToken: cancellationToken);
        }
    }

    private async Task<ShelfMark> MarkAsync(StreamId stream, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Stream(stream), TableKeys.Shelved, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? ShelfMark.Read(found) : ShelfMark.None;
    }

    /// <returns>The mark as it is now; null when somebody wrote in between.</returns>
    private async Task<ShelfMark?> WriteAsync(StreamId stream, ShelfMark mark, CancellationToken cancellationToken)
    {
        TableEntity row = mark.Write(TableKeys.Stream(stream));
        try
        {
            Response done = await (mark.Tag == default
                ? table.AddEntityAsync(row, cancellationToken)
                : table.UpdateEntityAsync(row, mark.Tag, TableUpdateMode.Replace, cancellationToken));
            return mark with { Tag = done.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }
}
