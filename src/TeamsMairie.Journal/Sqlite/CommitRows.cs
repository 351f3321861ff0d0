using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>Writes a commit: events, state, effects, entries and wake, in the transaction of the caller.</summary>
internal static class CommitRows
{
    public static AppendResult Append(SqliteConnection connection, Commit commit)
    {
        string? standing = connection
            .Prepare(
                "SELECT commit_id FROM event WHERE tenant = $tenant AND dossier = $dossier AND version = $version",
                commit.Stream, ("$version", commit.After.Version + 1))
            .Rows(r => r.IsDBNull(0) ? "" : r.GetString(0))
            .FirstOrDefault();
        if (standing is not null)
        {
            return standing == commit.Id.ToString("N") ? AppendResult.AlreadyCommitted : AppendResult.VersionConflict;
        }

        if (commit.After.Version != (StreamRows.Head(connection, commit.Stream)?.Version ?? 0))
        {
            return AppendResult.VersionConflict;
        }

        int reached = WriteEvents(connection, commit);
        WriteHead(connection, commit, reached);
        foreach (NewEffect effect in commit.Effects)
        {
            EffectRows.Want(connection, commit.Stream, effect, reached);
        }

        foreach (IndexEntry entry in commit.Index)
        {
            Enter(connection, commit.Stream, entry);
        }

        WakeRows.Set(connection, commit.Stream, reached, commit.WakeAt);
        return AppendResult.Appended;
    }

    public static int Enter(SqliteConnection connection, StreamId stream, IndexEntry entry) => connection.Prepare(
        "INSERT OR IGNORE INTO entry (tenant, name, value, dossier) VALUES ($tenant, $name, $value, $dossier)",
        stream, ("$name", entry.Name), ("$value", entry.Value)).Run();

    private static int WriteEvents(SqliteConnection connection, Commit commit)
    {
        IReadOnlyList<StoredEvent> added = HashChain.Extend(StreamRows.LastHash(connection, commit.Stream), commit);
        foreach (StoredEvent happened in added)
        {
            connection.Prepare(
                "INSERT INTO event (tenant, dossier, version, name, body, at, hash, commit_id) "
                + "VALUES ($tenant, $dossier, $version, $name, $body, $at, $hash, $commit)",
                commit.Stream, ("$version", happened.Version), ("$name", happened.Name), ("$body", happened.Body),
                ("$at", happened.At.Stored()), ("$hash", happened.Hash), ("$commit", commit.Id.ToString("N"))).Run();
        }

        return added[^1].Version;
    }

    private static void WriteHead(SqliteConnection connection, Commit commit, int version) =>
        connection.Prepare(
            "INSERT INTO head (tenant, dossier, version, commit_id, body, changed_at) "
            + "VALUES ($tenant, $dossier, $version, $commit, $body, $at) "
            + "ON CONFLICT (tenant, dossier) DO UPDATE SET "
            + "version = $version, commit_id = $commit, body = $body, changed_at = $at",
            commit.Stream, ("$version", version), ("$commit", commit.Id.ToString("N")), ("$body", commit.Head),
            ("$at", commit.At.Stored())).Run();
}
