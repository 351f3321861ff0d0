using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>What has to be delivered, and what was.</summary>
internal static class EffectRows
{
    public static void Want(SqliteConnection connection, StreamId stream, NewEffect effect, int version) =>
        connection.Prepare(
            "INSERT INTO effect (tenant, dossier, key, rank, wanted, done, receipt, failures, retry_at) "
            + "VALUES ($tenant, $dossier, $key, $rank, $wanted, 0, NULL, 0, 0) "
            + "ON CONFLICT (tenant, dossier, key) DO UPDATE SET "
            + "rank = $rank, wanted = $wanted, failures = 0, retry_at = 0",
            stream, ("$key", effect.Key), ("$rank", effect.Order), ("$wanted", version)).Run();

    public static int WantIfLost(SqliteConnection connection, StreamId stream, NewEffect effect, int version) =>
        connection.Prepare(
            "INSERT OR IGNORE INTO effect (tenant, dossier, key, rank, wanted, done, receipt, failures, retry_at) "
            + "VALUES ($tenant, $dossier, $key, $rank, $wanted, 0, NULL, 0, 0)",
            stream, ("$key", effect.Key), ("$rank", effect.Order), ("$wanted", version)).Run();

    public static PendingEffects Pending(SqliteConnection connection, StreamId stream, DateTimeOffset now)
    {
        List<(Effect Effect, long RetryAt)> all = connection
            .Prepare(
                "SELECT key, wanted, receipt, failures, retry_at FROM effect "
                + "WHERE tenant = $tenant AND dossier = $dossier AND done < wanted ORDER BY rank, key",
                stream)
            .Rows(r => (
                new Effect(
                    r.GetString(0), r.GetInt32(1), r.IsDBNull(2) ? null : r.GetFieldValue<byte[]>(2), r.GetInt32(3)),
                r.GetInt64(4)));
        return PendingEffects.Of(all, now);
    }

    public static int MarkDone(SqliteConnection connection, StreamId stream, string key, int version, byte[] receipt) =>
        connection.Prepare(
            "UPDATE effect SET done = $version, receipt = $receipt, failures = 0, retry_at = 0 "
            + "WHERE tenant = $tenant AND dossier = $dossier AND key = $key",
            stream, ("$key", key), ("$version", version), ("$receipt", receipt)).Run();

    public static int MarkFailed(
        SqliteConnection connection, StreamId stream, Effect effect, DateTimeOffset? retryAt) =>
        connection.Prepare(
            "UPDATE effect SET done = min(done, $wanted - 1), receipt = coalesce($receipt, receipt), "
            + "failures = iif(wanted = $wanted, $failures, failures), retry_at = iif(wanted = $wanted, $retry, retry_at) "
            + "WHERE tenant = $tenant AND dossier = $dossier AND key = $key",
            stream, ("$key", effect.Key), ("$wanted", effect.WantedVersion), ("$failures", effect.Failures + 1),
            ("$receipt", effect.Receipt ?? (object)DBNull.Value), ("$retry", retryAt?.Stored() ?? PendingEffects.Never)).Run();
}
