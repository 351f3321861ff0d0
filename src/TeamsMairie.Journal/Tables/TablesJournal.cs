using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>The journal on Azure Tables, its wakes on Azure Storage Queues: what a commune has with several machines.</summary>
/// <remarks>
/// A stream is one partition and a commit one entity group transaction on it, on the condition that the head is the one
/// that was read: a turn costs one message put, one point read and one transaction. Everything that lies in another
/// partition (entries, numbers, memory, quarantine) is written so that doing it twice, or later, changes nothing.
/// </remarks>
internal sealed class TablesJournal : IJournal
{
    private readonly TableStore store;
    private readonly StreamTable streams;
    private readonly IndexTable index;
    private readonly ShelfTable shelves;
    private readonly EffectTable effects;
    private readonly LeaseTable leases;
    private readonly NumberTable numbers;
    private readonly MemoryTable memory;
    private readonly QuarantineTable quarantine;
    private readonly SweepMark sweeps;
    private readonly TableWakes wakes;

    public TablesJournal(TableStore store, TimeProvider clock)
    {
        this.store = store;
        TableClient table = store.Table;
        streams = new StreamTable(table);
        index = new IndexTable(table, streams);
        shelves = new ShelfTable(table);
        effects = new EffectTable(table, index);
        leases = new LeaseTable(table, effects);
        numbers = new NumberTable(table);
        memory = new MemoryTable(table, clock);
        quarantine = new QuarantineTable(table);
        sweeps = new SweepMark(table);
        wakes = new TableWakes(table, new WakeQueue(store.Queue), clock);
    }

    public Task OpenAsync(CancellationToken cancellationToken) => store.OpenAsync(cancellationToken);

    public async Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken) =>
        await streams.HeadAsync(stream, cancellationToken) is { } row
            ? new Head(new HeadToken(row.Version, row), row.Body, row.ChangedAt)
            : null;

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(StreamId stream, CancellationToken cancellationToken) =>
        streams.EventsAsync(stream, cancellationToken);

    public async Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken)
    {
        WakeMessage? announced = commit.WakeAt is { } at
            ? await wakes.AnnounceAsync(commit.Stream, at, cancellationToken)
            : null;
        AppendResult result = await streams.AppendAsync(commit, announced?.Id, cancellationToken);
        if (announced is null)
        {
            return result;
        }

        if (result == AppendResult.Appended)
        {
            wakes.Hold(commit.Stream, announced);
        }
        else if (result == AppendResult.VersionConflict)
        {
            await wakes.RetractAsync(announced, cancellationToken);
        }

        return result;
    }

    public Task<PendingEffects> ReadPendingAsync(
        StreamId stream, DateTimeOffset now, CancellationToken cancellationToken) =>
        effects.PendingAsync(stream, now, cancellationToken);

    public Task<DeliveryLease> LeaseAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        leases.TakeAsync(stream, now, lease, cancellationToken);

    public Task<DeliveryLease?> RenewAsync(DeliveryLease lease, DateTimeOffset until, CancellationToken cancellationToken) =>
        leases.RenewAsync(lease, until, cancellationToken);

    public Task ReleaseAsync(DeliveryLease lease, CancellationToken cancellationToken) =>
        leases.ReleaseAsync(lease, cancellationToken);

    public Task MarkDoneAsync(
        StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken) =>
        effects.MarkDoneAsync(stream, key, version, receipt, cancellationToken);

    public Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
        effects.MarkFailedAsync(stream, effect, retryAt, cancellationToken);

    public Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken) =>
        index.FindAsync(tenant, entry, cancellationToken);

    public Task ShelveAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, CancellationToken cancellationToken) =>
        shelves.PutAsync(stream, version, entries, cancellationToken);

    public Task<ShelfPage> ReadShelfAsync(
        Guid tenant, ShelfName shelf, string? after, int count, CancellationToken cancellationToken) =>
        shelves.PageAsync(tenant, shelf, after, count, cancellationToken);

    public Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken) =>
        numbers.NumberAsync(series, stream, cancellationToken);

    public Task SetWakeAsync(StreamId stream, int version, DateTimeOffset? at, CancellationToken cancellationToken) =>
        wakes.SetAsync(stream, version, at, cancellationToken);

    public Task HoldAsync(StreamId stream, int version, DateTimeOffset until, CancellationToken cancellationToken) =>
        wakes.HoldAsync(stream, version, until, cancellationToken);

    public Task<IReadOnlyList<Wake>> TakeDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken) =>
        wakes.TakeDueAsync(now, lease, most, cancellationToken);

    public Task PutBackAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken) =>
        wakes.PutBackAsync(stream, at, cancellationToken);

    public async Task QuarantineAsync(
        StreamId stream, DateTimeOffset now, string reason, CancellationToken cancellationToken)
    {
        // The list first: a process that dies in between leaves the stream due, and it comes here again.
        await quarantine.PutAsync(stream, now, reason, cancellationToken);
        await wakes.SilenceAsync(stream, cancellationToken);
    }

    public async Task<int> SweepAsync(DateTimeOffset now, TimeSpan period, CancellationToken cancellationToken) =>
        await sweeps.TryTakeAsync(now, period, cancellationToken) ? await wakes.SweepAsync(now, cancellationToken) : 0;

    public async Task EraseAsync(StreamId stream, CancellationToken cancellationToken)
    {
        HeadRow? head = await streams.HeadAsync(stream, cancellationToken);
        await index.EraseAsync(stream, head?.Index ?? [], cancellationToken);
        await shelves.EraseAsync(stream, cancellationToken);
        await quarantine.EraseAsync(stream, cancellationToken);
        await streams.EraseAsync(stream, cancellationToken);
    }

    public Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken) =>
        memory.RememberAsync(tenant, name, value, cancellationToken);

    public Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken) =>
        memory.RecallAsync(tenant, name, cancellationToken);

    public Task<Restoration?> ReadRestorationAsync(CancellationToken cancellationToken) =>
        new RestorationTable(store.Table).ReadAsync(cancellationToken);
}
