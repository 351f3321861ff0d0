using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>Where a stream was last put on the shelves: written before the rows it speaks of, and settled after them.</summary>
/// <param name="Version">The version it was put there for.</param>
/// <param name="On">Its places.</param>
/// <param name="Off">The places it left, until they are empty; none once it is settled.</param>
/// <param name="IsSettled">Whether every row is as this says.</param>
/// <param name="Tag">The version of the row.</param>
internal sealed record ShelfMark(
    int Version, IReadOnlyList<ShelfEntry> On, IReadOnlyList<ShelfEntry> Off, bool IsSettled, ETag Tag)
{
    /// <summary>The mark of a stream that was never put anywhere.</summary>
    public static ShelfMark None { get; } = new(0, [], [], true, default);

    /// <summary>The mark of a later version, which keeps in mind what the earlier ones left to empty.</summary>
    public ShelfMark Next(int version, IReadOnlyList<ShelfEntry> entries)
    {
        IReadOnlyList<ShelfEntry> off = [.. On.Concat(Off).Except(entries)];
        return new(version, entries, off, IsSettled && off.Count == 0 && entries.Count == On.Count, Tag);
    }

    public static ShelfMark Read(TableEntity row) => new(
        row.GetInt32("version") ?? 0, Entries(row, "on"), Entries(row, "off"), row.GetInt32("settled") == 1, row.ETag);

    public TableEntity Write(string partition)
    {
        TableEntity row = new(partition, TableKeys.Shelved) { ["version"] = Version, ["settled"] = IsSettled ? 1 : 0 };
        row.Put("on", JsonSerializer.SerializeToUtf8Bytes(On, TablesJson.Default.IReadOnlyListShelfEntry));
        row.Put("off", JsonSerializer.SerializeToUtf8Bytes(Off, TablesJson.Default.IReadOnlyListShelfEntry));
        return row;
    }

    private static IReadOnlyList<ShelfEntry> Entries(TableEntity row, string name) =>
        JsonSerializer.Deserialize(row.Take(name), TablesJson.Default.IReadOnlyListShelfEntry) ?? [];
}
