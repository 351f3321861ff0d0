using System.Globalization;
using Azure;
using TeamsMairie.Journal;

namespace TeamsMairie.Simulation.Storage;

/// <summary>A journal in memory that keeps the word of the others; see <c>KeepingTheSameRecord</c>.</summary>
/// <remarks>Each call is one instant: what may go wrong on the way is added by <see cref="FaultyJournal"/>.</remarks>
internal sealed class MemoryRecord
{
    private readonly Dictionary<StreamId, KeptStream> streams = [];
    private readonly Dictionary<string, List<StreamId>> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid, string), byte[]> memory = [];
    private int leases;

    /// <summary>Everything, by stream.</summary>
    public IReadOnlyDictionary<StreamId, KeptStream> Streams => streams;

    public Head? ReadHead(StreamId stream) => streams.GetValueOrDefault(stream)?.Head;

    public IReadOnlyList<StoredEvent> ReadEvents(StreamId stream)
    {
        List<StoredEvent> events = [.. streams.GetValueOrDefault(stream)?.Events ?? []];
        HashChain.Check(stream, events);
        return events;
    }

    public AppendResult TryAppend(Commit commit)
    {
        KeptStream kept = Kept(commit.Stream);
        int after = commit.After.Version;
        if (after < kept.Commits.Count)
        {
            return kept.Commits[after] == commit.Id ? AppendResult.AlreadyCommitted : AppendResult.VersionConflict;
        }

        if (after != kept.Version)
        {
            return AppendResult.VersionConflict;
        }

        kept.Events.AddRange(HashChain.Extend(kept.Events is [.., var last] ? last.Hash : HashChain.Beginning, commit));
        kept.Commits.AddRange(Enumerable.Repeat(commit.Id, commit.Events.Count));
        kept.Heads.Add(new Head(new HeadToken(kept.Events.Count), commit.Head, ToTheMillisecond(commit.At)));
        foreach (NewEffect effect in commit.Effects)
        {
            Want(kept, effect);
        }

        kept.Entries.UnionWith(commit.Index);
        SetWake(commit.Stream, kept.Version, commit.WakeAt);
        return AppendResult.Appended;
    }

    public PendingEffects ReadPending(StreamId stream, DateTimeOffset now) => PendingEffects.Of(
        [
            .. (streams.GetValueOrDefault(stream)?.Effects ?? []).Where(e => e.Value.Done < e.Value.Wanted)
                .OrderBy(e => e.Value.Order).ThenBy(e => e.Key, StringComparer.Ordinal)
                .Select(e => (new Effect(e.Key, e.Value.Wanted, e.Value.Receipt, e.Value.Failures), e.Value.RetryAt)),
        ],
        now);

    public DeliveryLease Lease(StreamId stream, DateTimeOffset now, TimeSpan lease)
    {
        KeptStream kept = Kept(stream);
        if (DeliveryLease.Holds(kept.Lease.Until, now, lease))
        {
            return new DeliveryLease(stream, kept.Lease.Until, null);
        }

        kept.Lease = (now + lease, ++leases);
        return new DeliveryLease(stream, now + lease, ReadPending(stream, now)) { Tag = TagOf(leases) };
    }

    public DeliveryLease? Renew(DeliveryLease lease, DateTimeOffset until)
    {
        KeptStream kept = Kept(lease.Stream);
        if (TagOf(kept.Lease.Tag) != lease.Tag)
        {
            return null;
        }

        kept.Lease = (until, kept.Lease.Tag);
        return lease with { Until = until };
    }

    public void Release(DeliveryLease lease)
    {
        KeptStream kept = Kept(lease.Stream);
        if (TagOf(kept.Lease.Tag) == lease.Tag)
        {
            kept.Lease = (default, 0);
        }
    }

    public void Shelve(StreamId stream, int version, IReadOnlyList<ShelfEntry> entries)
    {
        KeptStream kept = Kept(stream);
        if (kept.Shelved.Version <= version)
        {
            kept.Shelved = (version, entries);
        }
    }

    public ShelfPage ReadShelf(Guid tenant, ShelfName shelf, string? after, int count) => ShelfPage.Of(
        [
            .. streams.Where(s => s.Key.Tenant == tenant)
                .SelectMany(s => s.Value.Shelved.Entries.Where(e => e.Shelf == shelf)
                    .Select(e => (e.PlaceOf(s.Key), new Shelved(s.Key, s.Value.Shelved.Version, e.At))))
                .Where(found => string.CompareOrdinal(found.Item1, after ?? "") > 0)
                .OrderBy(found => found.Item1, StringComparer.Ordinal).Take(count + 1),
        ],
        count);

    public void MarkDone(StreamId stream, string key, int version, byte[] receipt)
    {
        if (streams.GetValueOrDefault(stream)?.Effects.GetValueOrDefault(key) is { } effect)
        {
            (effect.Done, effect.Receipt, effect.Failures, effect.RetryAt) = (version, receipt, 0, 0);
        }
    }

    /// <summary>For a mutant: marks an effect as delivered, without a receipt.</summary>
    public void MarkSent(StreamId stream, string key)
    {
        KeptEffect effect = streams[stream].Effects[key];
        effect.Done = effect.Wanted;
    }

    /// <summary>For a mutant: asks for an effect apart from any commit.</summary>
    public void Want(StreamId stream, NewEffect effect) => Want(Kept(stream), effect);

    public void MarkFailed(StreamId stream, Effect failed, DateTimeOffset? retryAt)
    {
        if (streams.GetValueOrDefault(stream)?.Effects.GetValueOrDefault(failed.Key) is not { } effect)
        {
            return;
        }

        effect.Done = Math.Min(effect.Done, failed.WantedVersion - 1);
        effect.Receipt = failed.Receipt ?? effect.Receipt;
        if (effect.Wanted == failed.WantedVersion)
        {
            effect.Failures = failed.Failures + 1;
            effect.RetryAt = retryAt?.ToUnixTimeMilliseconds() ?? PendingEffects.Never;
        }
    }

    public IReadOnlyList<StreamId> Find(Guid tenant, IndexEntry entry) =>
    [
        .. streams.Where(s => s.Key.Tenant == tenant && s.Value.Entries.Contains(entry))
            .OrderByDescending(s => s.Value.Head!.ChangedAt).ThenBy(s => s.Key.Dossier.ToString("N"), StringComparer.Ordinal)
            .Select(s => s.Key),
    ];

    public int Number(string series, StreamId stream)
    {
        if (!numbers.TryGetValue(series, out List<StreamId>? given))
        {
            numbers[series] = given = [];
        }

        if (!given.Contains(stream))
        {
            given.Add(stream);
        }

        return given.IndexOf(stream) + 1;
    }

    public void SetWake(StreamId stream, int version, DateTimeOffset? at)
    {
        KeptStream kept = Kept(stream);
        if (kept.Version == version)
        {
            (kept.Due, kept.Tries) = (at?.ToUnixTimeMilliseconds(), 0);
        }
    }

    public void Hold(StreamId stream, int version, DateTimeOffset until)
    {
        KeptStream kept = Kept(stream);
        if (kept.Version == version && kept.Due is not null)
        {
            kept.Due = until.ToUnixTimeMilliseconds();
        }
    }

    public IReadOnlyList<Wake> TakeDue(DateTimeOffset now, TimeSpan lease, int most, Func<StreamId, bool> isAnnounced)
    {
        long instant = now.ToUnixTimeMilliseconds();
        List<Wake> taken = [];
        foreach ((StreamId stream, KeptStream kept) in streams
            .Where(s => s.Value.Due <= instant && isAnnounced(s.Key)).OrderBy(s => s.Value.Due).Take(most).ToList())
        {
            kept.Due = (now + lease).ToUnixTimeMilliseconds();
            taken.Add(new Wake(stream, ++kept.Tries));
        }

        return taken;
    }

    public void PutBack(StreamId stream, DateTimeOffset at)
    {
        KeptStream kept = Kept(stream);
        if (kept is { Due: not null, Tries: > 0 })
        {
            (kept.Due, kept.Tries) = (at.ToUnixTimeMilliseconds(), kept.Tries - 1);
        }
    }

    public void Quarantine(StreamId stream, string reason)
    {
        KeptStream kept = Kept(stream);
        (kept.Aside, kept.Due) = (reason, null);
    }

    public void Erase(StreamId stream) => streams.Remove(stream);

    public void Remember(Guid tenant, string name, byte[] value) => memory[(tenant, name)] = value;

    public byte[]? Recall(Guid tenant, string name) => memory.GetValueOrDefault((tenant, name));

    private static void Want(KeptStream kept, NewEffect wanted)
    {
        if (!kept.Effects.TryGetValue(wanted.Key, out KeptEffect? effect))
        {
            kept.Effects[wanted.Key] = effect = new KeptEffect();
        }

        (effect.Order, effect.Wanted, effect.Failures, effect.RetryAt) = (wanted.Order, kept.Version, 0, 0);
    }

    private static ETag TagOf(int lease) => new(lease.ToString(CultureInfo.InvariantCulture));

    private static DateTimeOffset ToTheMillisecond(DateTimeOffset at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private KeptStream Kept(StreamId stream)
    {
        if (!streams.TryGetValue(stream, out KeptStream? kept))
        {
            streams[stream] = kept = new KeptStream();
        }

        return kept;
    }
}
