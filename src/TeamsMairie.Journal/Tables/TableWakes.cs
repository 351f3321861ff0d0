using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Journal.Tables;

/// <summary>Wakes the streams: the queue says where to look, the row of the stream says whether its time has come.</summary>
/// <remarks>
/// A take is a write of that row on the condition that nobody else wrote it, so that two processes, or two messages for
/// one stream, never have it together.
/// </remarks>
internal sealed class TableWakes(TableClient table, WakeQueue queue, TimeProvider clock)
{
    // The messages this process put or took, so that what was announced is moved rather than announced again.
    private readonly ConcurrentDictionary<StreamId, WakeMessage> held = [];

    // The streams whose take failed on the way: it may have counted a try that nobody made.
    private readonly ConcurrentDictionary<StreamId, bool> unsure = [];

    /// <summary>Announces a commit before it is written: a process that dies after it leaves it announced.</summary>
    public Task<WakeMessage> AnnounceAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken) =>
        queue.PutAsync(stream, at - clock.GetUtcNow(), cancellationToken);

    public void Hold(StreamId stream, WakeMessage message) => held[stream] = message;

    public Task RetractAsync(WakeMessage message, CancellationToken cancellationToken) =>
        queue.DropAsync(message, cancellationToken);

    /// <summary>Moves the wake of a stream, unless a commit set another since that version.</summary>
    /// <remarks>The message goes first: it is then where the row says, or earlier, but for a commit that has its own.</remarks>
    public async Task SetAsync(StreamId stream, int version, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        WakeRow row = await ReadAsync(stream, cancellationToken) ?? WakeRow.Unset(version);
        if (row.Version != version)
        {
            return;
        }

        held.TryRemove(stream, out WakeMessage? message);
        if (at is not { } due)
        {
            await WriteAsync(stream, row with { DueAt = WakeRow.Never, Tries = 0 }, cancellationToken);
            await (message is null ? Task.CompletedTask : queue.DropAsync(message, cancellationToken));
            return;
        }

        if (message is null && row.Tries == 0 && row.DueAt == due.ToUnixTimeMilliseconds())
        {
            return;
        }

        TimeSpan delay = due - clock.GetUtcNow();
        if (message is null || !await queue.HideAsync(message, delay, cancellationToken))
        {
            message = await queue.PutAsync(stream, delay, cancellationToken);
        }

        await WriteAsync(
            stream, row with { DueAt = due.ToUnixTimeMilliseconds(), Message = message.Id, Tries = 0 }, cancellationToken);
    }

    /// <summary>Keeps a stream from others a while longer; the message that comes meanwhile is hidden again.</summary>
    public async Task HoldAsync(StreamId stream, int version, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (await ReadAsync(stream, cancellationToken) is { } row && row.Version == version)
        {
            await WriteAsync(stream, row with { DueAt = until.ToUnixTimeMilliseconds() }, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<Wake>> TakeDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        foreach (StreamId stream in unsure.Keys)
        {
            await PutBackAsync(stream, now, cancellationToken);
            unsure.TryRemove(stream, out _);
        }

        List<Wake> taken = [];
        IReadOnlyList<WakeMessage> messages;
        do
        {
            messages = await queue.ReceiveAsync(lease, most, cancellationToken);
            foreach (WakeMessage message in messages)
            {
                if (await TryTakeAsync(message, now, lease, isFirst: taken.Count == 0, cancellationToken) is { } wake)
                {
                    taken.Add(wake);
                }
            }
        }
        while (taken.Count == 0 && messages.Count > 0);

        return taken;
    }

    /// <summary>The take of a stream does not count, unless a commit or a delivery set its wake since.</summary>
    public async Task PutBackAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await ReadAsync(stream, cancellationToken) is not { Tries: > 0 } row)
        {
            return;
        }

        TimeSpan delay = at - clock.GetUtcNow();
        if (!held.TryRemove(stream, out WakeMessage? message) || !await queue.HideAsync(message, delay, cancellationToken))
        {
            message = await queue.PutAsync(stream, delay, cancellationToken);
        }

        WakeRow back = row with { DueAt = at.ToUnixTimeMilliseconds(), Message = message.Id, Tries = row.Tries - 1 };
        await WriteAsync(stream, back, cancellationToken);
    }

    /// <summary>The stream is due no more, whatever version set its wake.</summary>
    public async Task SilenceAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (await ReadAsync(stream, cancellationToken) is { } row)
        {
            await SetAsync(stream, row.Version, null, cancellationToken);
        }
    }

    /// <summary>The stream is due again, whatever version set its wake.</summary>
    public async Task ReleaseAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken)
    {
        int version = (await ReadAsync(stream, cancellationToken))?.Version ?? 0;
        await SetAsync(stream, version, at, cancellationToken);
    }

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        long due = now.ToUnixTimeMilliseconds();
        string filter = TableClient.CreateQueryFilter($"RowKey eq {TableKeys.Wake} and due le {due}");
        int found = 0;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            await queue.PutAsync(TableKeys.StreamOf(row.PartitionKey), TimeSpan.Zero, cancellationToken);
            found++;
        }

        return found;
    }

    // Those that were taken before a failure are at work all the same: they are not to be lost with it.
    private async Task<Wake?> TryTakeAsync(
        WakeMessage message, DateTimeOffset now, TimeSpan lease, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync(message, now, lease, cancellationToken);
        }
        catch (Exception e) when (message.Stream is not null && StoreFaults.Is(e))
        {
            unsure[message.Stream.Value] = true;
            if (isFirst)
            {
                throw;
            }

            return null;
        }
    }

    private async Task<Wake?> TakeAsync(
        WakeMessage message, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (message.Stream is not { } stream || await ReadAsync(stream, cancellationToken) is not { } row
            || row.DueAt == WakeRow.Never)
        {
            await queue.DropAsync(message, cancellationToken);
            return null;
        }

        DateTimeOffset due = DateTimeOffset.FromUnixTimeMilliseconds(row.DueAt);
        if (due > now)
        {
            await (row.Message == message.Id
                ? queue.HideAsync(message, due - now, cancellationToken)
                : queue.DropAsync(message, cancellationToken));
            return null;
        }

        WakeRow taken = row with
        {
            DueAt = (now + lease).ToUnixTimeMilliseconds(),
            Message = message.Id,
            Tries = row.Tries + 1,
        };
        if (!await WriteAsync(stream, taken, cancellationToken) && !await StandsAsync(stream, taken, cancellationToken))
        {
            // Somebody else took it, or moved it, and holds a message of their own.
            await queue.DropAsync(message, cancellationToken);
            return null;
        }

        held[stream] = message;
        return new Wake(stream, taken.Tries);
    }

    // The answer of a write may be lost, and the library's own retry then finds the row changed: by this very write.
    private async Task<bool> StandsAsync(StreamId stream, WakeRow taken, CancellationToken cancellationToken) =>
        await ReadAsync(stream, cancellationToken) is { } row && row with { Tag = taken.Tag } == taken;

    private async Task<WakeRow?> ReadAsync(StreamId stream, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Stream(stream), TableKeys.Wake, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } wake } ? WakeRow.Read(wake) : null;
    }

    /// <returns>False when the row was written in between: what was written there stays.</returns>
    private async Task<bool> WriteAsync(StreamId stream, WakeRow row, CancellationToken cancellationToken)
    {
        TableEntity written = row.Write(TableKeys.Stream(stream));
        try
        {
            await (row.Tag == default
                ? table.AddEntityAsync(written, cancellationToken)
                : table.UpdateEntityAsync(written, row.Tag, TableUpdateMode.Replace, cancellationToken));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
