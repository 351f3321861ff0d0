using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>Reads the whole file for an operator, and writes again what follows from events.</summary>
internal static class UpkeepRows
{
    public static IReadOnlyList<StreamId> Streams(SqliteConnection connection) => connection
        .Prepare("SELECT DISTINCT tenant, dossier FROM event").Rows(r => r.Stream(0));

    public static long Count(SqliteConnection connection) =>
        connection.Prepare("SELECT count(*) FROM event").Rows(r => r.GetInt64(0))[0];

    public static IReadOnlyList<IndexEntry> Entries(SqliteConnection connection, StreamId stream) => connection
        .Prepare("SELECT name, value FROM entry WHERE tenant = $tenant AND dossier = $dossier", stream)
        .Rows(r => new IndexEntry(r.GetString(0), r.GetString(1)));

    public static bool Rewrite(SqliteConnection connection, Projection projection)
    {
        StreamId stream = projection.Stream;
        Head? before = StreamRows.Head(connection, stream);
        if (StreamRows.Chain(connection, stream).Count != projection.Events.Count
            || before?.Version > projection.Events.Count)
        {
            return false;
        }

        connection.Prepare(
            "INSERT INTO head (tenant, dossier, version, commit_id, body, changed_at) "
            + "VALUES ($tenant, $dossier, $version, '', $body, $at) ON CONFLICT (tenant, dossier) DO UPDATE SET "
            + "version = $version, body = $body, changed_at = $at",
            stream, ("$version", projection.Last.Version), ("$body", projection.Head),
            ("$at", projection.Last.At.Stored())).Run();
        connection.Prepare("DELETE FROM entry WHERE tenant = $tenant AND dossier = $dossier", stream).Run();
        foreach (IndexEntry entry in projection.Index)
        {
            CommitRows.Enter(connection, stream, entry);
        }

        ShelfRows.Rewrite(connection, stream, projection.Last.Version, projection.Shelves);
        foreach (NewEffect effect in projection.Effects)
        {
            EffectRows.WantIfLost(connection, stream, effect, projection.Last.Version);
        }

        // Without a head nobody knows what was due: it is looked at once.
        return before is not null || WakeRows.Set(connection, stream, projection.Last.Version, projection.Last.At) > 0;
    }
}
