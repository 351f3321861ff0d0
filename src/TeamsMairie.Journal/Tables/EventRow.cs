using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>An event as a row. It names its commit, so that a lost answer can be found again later.</summary>
internal static class EventRow
{
    public const string Commit = "commit";

    public static TableEntity Write(string partition, StoredEvent happened, Guid commit)
    {
        TableEntity row = new(partition, TableKeys.Event(happened.Version))
        {
            ["name"] = happened.Name,
            ["at"] = happened.At.ToUnixTimeMilliseconds(),
            [Commit] = commit.ToString("N"),
        };
        row.Put("body", happened.Body);
        row.Put("hash", happened.Hash);
        return row;
    }

    public static StoredEvent Read(TableEntity row) => new(
        int.Parse(row.RowKey.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture),
        row.GetString("name"),
        row.Take("body"),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64("at") ?? 0),
        row.Take("hash"));
}
