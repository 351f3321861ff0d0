using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>When each stream must be looked at, and those that were set aside.</summary>
internal static class WakeRows
{
    private const string IsAt = "coalesce((SELECT version FROM head WHERE tenant = $tenant AND dossier = $dossier), 0) = $version";

    public static int Set(SqliteConnection connection, StreamId stream, int version, DateTimeOffset? at) => at is { } due
        ? connection.Prepare(
            $"INSERT INTO wake (tenant, dossier, due) SELECT $tenant, $dossier, $due WHERE {IsAt} "
            + "ON CONFLICT (tenant, dossier) DO UPDATE SET due = $due, tries = 0",
            stream, ("$due", due.Stored()), ("$version", version)).Run()
        : connection.Prepare(
            $"DELETE FROM wake WHERE tenant = $tenant AND dossier = $dossier AND {IsAt}",
            stream, ("$version", version)).Run();

    public static int Hold(SqliteConnection connection, StreamId stream, int version, DateTimeOffset until) =>
        connection.Prepare(
            $"UPDATE wake SET due = $due WHERE tenant = $tenant AND dossier = $dossier AND {IsAt}",
            stream, ("$due", until.Stored()), ("$version", version)).Run();

    // Whoever takes a stream and dies leaves it due again when the lease ends.
    public static IReadOnlyList<Wake> TakeDue(
        SqliteConnection connection, DateTimeOffset now, TimeSpan lease, int most) =>
        connection
            .Prepare(
                "UPDATE wake SET due = $until, tries = tries + 1 WHERE (tenant, dossier) IN "
                + "(SELECT tenant, dossier FROM wake WHERE due <= $now ORDER BY due LIMIT $most) "
                + "RETURNING tenant, dossier, tries",
                ("$now", now.Stored()), ("$until", (now + lease).Stored()), ("$most", most))
            .Rows(r => new Wake(r.Stream(0), r.GetInt32(2)));

    public static int PutBack(SqliteConnection connection, StreamId stream, DateTimeOffset at) => connection.Prepare(
        "UPDATE wake SET due = $due, tries = tries - 1 WHERE tenant = $tenant AND dossier = $dossier AND tries > 0",
        stream, ("$due", at.Stored())).Run();

    public static int Quarantine(SqliteConnection connection, StreamId stream, DateTimeOffset now, string reason)
    {
        connection.Prepare(
            "INSERT INTO quarantine (tenant, dossier, since, reason) VALUES ($tenant, $dossier, $since, $reason) "
            + "ON CONFLICT (tenant, dossier) DO UPDATE SET since = $since, reason = $reason",
            stream, ("$since", now.Stored()), ("$reason", reason)).Run();
        return connection.Prepare("DELETE FROM wake WHERE tenant = $tenant AND dossier = $dossier", stream).Run();
    }

    public static IReadOnlyList<Quarantined> Aside(SqliteConnection connection) => connection
        .Prepare("SELECT tenant, dossier, since, reason FROM quarantine ORDER BY since")
        .Rows(r => new Quarantined(r.Stream(0), r.Instant(2), r.GetString(3)));

    public static bool Release(SqliteConnection connection, StreamId stream, DateTimeOffset now) =>
        connection.Prepare("DELETE FROM quarantine WHERE tenant = $tenant AND dossier = $dossier", stream).Run() > 0
        && connection.Prepare(
            "INSERT INTO wake (tenant, dossier, due) VALUES ($tenant, $dossier, $due) "
            + "ON CONFLICT (tenant, dossier) DO UPDATE SET due = $due, tries = 0",
            stream, ("$due", now.Stored())).Run() > 0;
}
