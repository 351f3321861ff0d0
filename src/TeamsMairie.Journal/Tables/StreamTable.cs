using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace TeamsMairie.Journal.Tables;

/// <summary>Events and head of each stream, in its own partition.</summary>
internal sealed class StreamTable(TableClient table)
{
    private enum Standing
    {
        Nothing,
        Ours,
        Theirs,
    }

    public async Task<HeadRow?> HeadAsync(StreamId stream, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> head = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Stream(stream), TableKeys.Head, cancellationToken: cancellationToken);
        return head is { HasValue: true, Value: { } row } ? HeadRow.Read(row) : null;
    }

    public async Task<IReadOnlyList<StoredEvent>> EventsAsync(StreamId stream, CancellationToken cancellationToken)
    {
        HeadRow? before = await HeadAsync(stream, cancellationToken);
        IReadOnlyList<StoredEvent> events = await ChainAsync(stream, cancellationToken);
        byte[] last = HashChain.Check(stream, events);

        // A commit may have come between the two reads: the head is then looked at again, and must have followed.
        HeadRow? head = events.Count == (before?.Version ?? 0) ? before : await HeadAsync(stream, cancellationToken);
        return events.Count < (before?.Version ?? 0) || events.Count > (head?.Version ?? 0)
            || (events.Count == head?.Version && !last.AsSpan().SequenceEqual(head.Hash))
            ? throw new TamperedJournalException(stream, events.Count + 1)
            : events;
    }

    /// <summary>The events as they lie there, whatever the head says.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ChainAsync(StreamId stream, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Stream(stream);
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey lt {TableKeys.AfterEvents}");
        List<StoredEvent> events = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            events.Add(EventRow.Read(row));
        }

        return events;
    }

    public async Task<AppendResult> AppendAsync(Commit commit, string? wake, CancellationToken cancellationToken)
    {
        TableBatch batch = BatchOf(commit, wake);
        try
        {
            await batch.SubmitAsync(table, cancellationToken);
            return AppendResult.Appended;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return await StandingAsync(commit, cancellationToken) == Standing.Ours
                ? AppendResult.AlreadyCommitted
                : AppendResult.VersionConflict;
        }
        catch (Exception e) when (IsLost(e, cancellationToken))
        {
            switch (await StandingAsync(commit, cancellationToken))
            {
                case Standing.Ours:
                    return AppendResult.AlreadyCommitted;
                case Standing.Theirs:
                    return AppendResult.VersionConflict;
                default:
                    throw;
            }
        }
    }

    /// <summary>Removes every row, the head last: a process that dies in between is asked again.</summary>
    public async Task EraseAsync(StreamId stream, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Stream(stream);
        IEnumerable<string> rows = (await RowsAsync(partition, cancellationToken)).Select(row => row.RowKey);
        foreach (string[] some in rows.OrderBy(row => row == TableKeys.Head).Chunk(TableBatch.MostOperations))
        {
            TableBatch batch = new(partition);
            foreach (string row in some)
            {
                batch.Delete(row);
            }

            await batch.SubmitAsync(table, cancellationToken);
        }
    }

    /// <summary>Every row of a partition.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string partition, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Writes a head again, and says that its entries are not written.</summary>
    /// <returns>False when somebody wrote in between.</returns>
    public async Task<bool> RewriteAsync(
        StreamId stream, HeadRow? before, HeadRow after, CancellationToken cancellationToken)
    {
        if (before is not null && before.Version > after.Version)
        {
            return false;
        }

        string partition = TableKeys.Stream(stream);
        TableBatch batch = new(partition);
        _ = before is null ? batch.Add(after.Write(partition)) : batch.Replace(after.Write(partition), before.Tag);
        batch.Put(new TableEntity(partition, TableKeys.Indexed));
        try
        {
            await batch.SubmitAsync(table, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (IsRefusal(e))
        {
            return false;
        }
    }

    private static TableBatch BatchOf(Commit commit, string? wake)
    {
        string partition = TableKeys.Stream(commit.Stream);
        HeadRow? before = commit.After.Row;
        if (commit.After.Version > 0 && before is null)
        {
            throw new ArgumentException("The token was not given by this journal.", nameof(commit));
        }

        IReadOnlyList<StoredEvent> added = HashChain.Extend(before?.Hash ?? HashChain.Beginning, commit);
        TableBatch batch = new(partition);
        TableEntity head = HeadRow.After(before, commit, added[^1]).Write(partition);
        _ = before is null ? batch.Add(head) : batch.Replace(head, before.Tag);
        foreach (StoredEvent happened in added)
        {
            batch.Add(EventRow.Write(partition, happened, commit.Id));
        }

        long due = commit.WakeAt?.ToUnixTimeMilliseconds() ?? WakeRow.Never;
        return batch.Put(new WakeRow(added[^1].Version, due, wake, 0, default).Write(partition));
    }

    // The event rather than the head: somebody else may already have written on top of this commit.
    private async Task<Standing> StandingAsync(Commit commit, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> first = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Stream(commit.Stream), TableKeys.Event(commit.After.Version + 1), [EventRow.Commit],
            cancellationToken);
        return first is not { HasValue: true, Value: { } row } ? Standing.Nothing
            : row.GetString(EventRow.Commit) == commit.Id.ToString("N") ? Standing.Ours
            : Standing.Theirs;
    }

    private static bool IsRefusal(Exception e) => e is RequestFailedException { Status: 409 or 412 }
        || e is RequestFailedException { Status: 404 } gone && gone.ErrorCode == TableErrorCode.ResourceNotFound;

    private static bool IsLost(Exception e, CancellationToken cancellationToken) =>
        e is RequestFailedException { Status: 0 or 408 or >= 500 } or AggregateException
        || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
