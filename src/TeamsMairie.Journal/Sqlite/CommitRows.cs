using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>Writes a commit: events, state, effects, entries and wake, in the transaction of the caller.</summary>
internal static class CommitRows
{
    public static AppendResult Append(SqliteConnection connection, Commit commit)
    {
        (int version, string? standing) = connection
            .Prepare("SELECT version, commit_id FROM head WHERE tenant = $tenant AND dossier = $dossier", commit.Stream)
            .Rows(r => (r.GetInt32(0), (string?)r.GetString(1)))
            .FirstOrDefault();
        if (standing == commit.Id.ToString("N"))
        {
            return AppendResult.AlreadyCommitted;
        }

        if (version != commit.ExpectedVersion)
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
            connection.Prepare(
                "INSERT OR IGNORE INTO entry (tenant, name, value, dossier) VALUES ($tenant, $name, $value, $dossier)",
                commit.Stream, ("$name", entry.Name), ("$value", entry.Value)).Run();
        }

        WakeRows.Set(connection, commit.Stream, commit.WakeAt);
        return AppendResult.Appended;
    }

    private static int WriteEvents(SqliteConnection connection, Commit commit)
    {
        int version = commit.ExpectedVersion;
        byte[] hash = StreamRows.LastHash(connection, commit.Stream);
        foreach (NewEvent happened in commit.Events)
        {
            version++;
            hash = StoredEvent.HashOf(hash, version, happened.Name, happened.Body, commit.At);
            connection.Prepare(
                "INSERT INTO event (tenant, dossier, version, name, body, at, hash) "
                + "VALUES ($tenant, $dossier, $version, $name, $body, $at, $hash)",
                commit.Stream, ("$version", version), ("$name", happened.Name), ("$body", happened.Body),
                ("$at", commit.At.Stored()), ("$hash", hash)).Run();
        }

        return version;
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
