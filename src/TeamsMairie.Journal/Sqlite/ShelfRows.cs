using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>The shelves, and the version each stream was last put on them for.</summary>
internal static class ShelfRows
{
    private const string Key =
        "tenant = $tenant AND commune = $commune AND name = $name AND section = $section AND place = $place";

    private const string MarkIfNotOlder =
        "INSERT INTO shelved (tenant, dossier, version) VALUES ($tenant, $dossier, $version) "
        + "ON CONFLICT (tenant, dossier) DO UPDATE SET version = $version WHERE version <= $version";

    // A row that is not told by its stream was put there by other means than the robot.
    private const string IsStray =
        "NOT EXISTS (SELECT 1 FROM shelved WHERE shelved.tenant = shelf.tenant AND shelved.dossier = shelf.dossier) "
        + "OR NOT EXISTS (SELECT 1 FROM head WHERE head.tenant = shelf.tenant AND head.dossier = shelf.dossier)";

    public static int Put(
        SqliteConnection connection, StreamId stream, int version, IReadOnlyList<ShelfEntry> entries)
    {
        if (connection.Prepare(MarkIfNotOlder, stream, ("$version", version)).Run() == 0)
        {
            return 0;
        }

        IReadOnlyList<ShelfEntry> before = Of(connection, stream);
        foreach (ShelfEntry gone in before.Except(entries))
        {
            On(connection, "DELETE FROM shelf WHERE " + Key, stream, gone.Shelf, ("$place", gone.PlaceOf(stream))).Run();
        }

        return entries.Except(before).Sum(added => On(
            connection,
            "INSERT INTO shelf (tenant, commune, name, section, place, dossier, version, at, rank) VALUES "
            + "($tenant, $commune, $name, $section, $place, $dossier, $version, $at, $rank)",
            stream, added.Shelf, ("$place", added.PlaceOf(stream)), ("$version", version), ("$at", added.At.Stored()),
            ("$rank", added.Rank)).Run());
    }

    public static IReadOnlyList<ShelfEntry> Of(SqliteConnection connection, StreamId stream) => connection
        .Prepare(
            "SELECT commune, name, section, at, rank FROM shelf WHERE tenant = $tenant AND dossier = $dossier", stream)
        .Rows(r => new ShelfEntry(
            new ShelfName(r.GetString(0), r.GetString(1), r.GetString(2)), r.Instant(3), r.GetInt64(4)));

    public static ShelfPage Page(SqliteConnection connection, Guid tenant, ShelfName shelf, string? after, int count) =>
        ShelfPage.Of(
            connection
                .Prepare(
                    "SELECT place, tenant, dossier, version, at FROM shelf WHERE tenant = $tenant "
                    + "AND commune = $commune AND name = $name AND section = $section AND place > $after "
                    + "ORDER BY place LIMIT $count",
                    ("$tenant", tenant.ToString("N")), ("$commune", shelf.Commune), ("$name", shelf.Name),
                    ("$section", shelf.Section), ("$after", after ?? ""), ("$count", count + 1))
                .Rows(r => (r.GetString(0), new Shelved(r.Stream(1), r.GetInt32(3), r.Instant(4)))),
            count);

    public static IReadOnlyList<StreamId> Strays(SqliteConnection connection) => connection
        .Prepare($"SELECT DISTINCT tenant, dossier FROM shelf WHERE {IsStray}").Rows(r => r.Stream(0));

    public static int RemoveStrays(SqliteConnection connection) =>
        connection.Prepare($"DELETE FROM shelf WHERE {IsStray}").Run();

    /// <summary>Writes them again, whatever is there.</summary>
    public static int Rewrite(
        SqliteConnection connection, StreamId stream, int version, IReadOnlyList<ShelfEntry> entries)
    {
        connection.Prepare("DELETE FROM shelf WHERE tenant = $tenant AND dossier = $dossier", stream).Run();
        connection.Prepare("DELETE FROM shelved WHERE tenant = $tenant AND dossier = $dossier", stream).Run();
        return Put(connection, stream, version, entries);
    }

    private static SqliteCommand On(
        SqliteConnection connection, string sql, StreamId stream, ShelfName shelf,
        params ReadOnlySpan<(string Name, object Value)> values) => connection.Prepare(
        sql, stream,
        [("$commune", shelf.Commune), ("$name", shelf.Name), ("$section", shelf.Section), .. values]);
}
