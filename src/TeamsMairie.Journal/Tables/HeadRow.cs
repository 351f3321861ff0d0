using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>The head of a stream: its state, and all that the next append needs, so that it reads nothing itself.</summary>
/// <param name="Version">How many events it folds.</param>
/// <param name="Commit">The commit that wrote it.</param>
/// <param name="Body">The folded state.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="Hash">The hash of the last event.</param>
/// <param name="Wanted">Every effect ever asked for; what became of each lies in its own row.</param>
/// <param name="Index">Every entry ever asked for, in the order they were; the list only grows.</param>
/// <param name="Tag">The version of the row itself.</param>
internal sealed record HeadRow(
    int Version, Guid Commit, byte[] Body, DateTimeOffset ChangedAt, byte[] Hash, IReadOnlyList<WantedEffect> Wanted,
    IReadOnlyList<IndexEntry> Index, ETag Tag = default)
{
    private const int Layout = 1;

    /// <exception cref="InvalidDataException">The row was written by a later version of the bot.</exception>
    public static HeadRow Read(TableEntity row) => row.GetInt32("layout") == Layout
        ? new HeadRow(
            row.GetInt32("version") ?? 0,
            Guid.ParseExact(row.GetString("commit"), "N"),
            row.Take("body"),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64("changedAt") ?? 0),
            row.Take("hash"),
            JsonSerializer.Deserialize(row.Take("effects"), TablesJson.Default.IReadOnlyListWantedEffect) ?? [],
            JsonSerializer.Deserialize(row.Take("index"), TablesJson.Default.IReadOnlyListIndexEntry) ?? [],
            row.ETag)
        : throw new InvalidDataException(Sentence.Of(JournalTexts.LaterSchema, row.GetInt32("layout"), Layout));

    /// <summary>The head that a commit makes of this one, or of none.</summary>
    public static HeadRow After(HeadRow? before, Commit commit, StoredEvent last) => new(
        last.Version, commit.Id, commit.Head, commit.At, last.Hash, Want(before?.Wanted ?? [], commit.Effects, last.Version),
        [.. (before?.Index ?? []).Union(commit.Index)]);

    /// <summary>The head that follows from the events; what it had asked to deliver stays asked for.</summary>
    public static HeadRow Of(HeadRow? before, Projection projection) => new(
        projection.Last.Version, before?.Commit ?? default, projection.Head, projection.Last.At, projection.Last.Hash,
        [
            .. before?.Wanted ?? [],
            .. projection.Effects.Where(effect => before?.Wanted.Any(wanted => wanted.Key == effect.Key) != true)
                .Select(effect => new WantedEffect(effect.Key, effect.Order, projection.Last.Version)),
        ],
        projection.Index);

    public TableEntity Write(string partition)
    {
        TableEntity row = new(partition, TableKeys.Head)
        {
            ["layout"] = Layout,
            ["version"] = Version,
            ["commit"] = Commit.ToString("N"),
            ["changedAt"] = ChangedAt.ToUnixTimeMilliseconds(),
        };
        row.Put("body", Body);
        row.Put("hash", Hash);
        row.Put("effects", JsonSerializer.SerializeToUtf8Bytes(Wanted, TablesJson.Default.IReadOnlyListWantedEffect));
        row.Put("index", JsonSerializer.SerializeToUtf8Bytes(Index, TablesJson.Default.IReadOnlyListIndexEntry));
        return row;
    }

    private static List<WantedEffect> Want(
        IReadOnlyList<WantedEffect> before, IReadOnlyList<NewEffect> added, int version)
    {
        Dictionary<string, WantedEffect> all = before.ToDictionary(effect => effect.Key);
        foreach (NewEffect effect in added)
        {
            all[effect.Key] = new WantedEffect(effect.Key, effect.Order, version);
        }

        return [.. all.Values];
    }
}
