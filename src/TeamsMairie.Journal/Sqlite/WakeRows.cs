using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>When each stream must be looked at.</summary>
internal static class WakeRows
{
    public static int Set(SqliteConnection connection, StreamId stream, DateTimeOffset? at) => at is { } due
        ? connection.Prepare(
            "INSERT INTO wake (tenant, dossier, due) VALUES ($tenant, $dossier, $due) "
            + "ON CONFLICT (tenant, dossier) DO UPDATE SET due = $due",
            stream, ("$due", due.Stored())).Run()
        : connection.Prepare("DELETE FROM wake WHERE tenant = $tenant AND dossier = $dossier", stream).Run();

    // Whoever takes a stream and dies leaves it due again when the lease ends.
    public static IReadOnlyList<StreamId> TakeDue(SqliteConnection connection, DateTimeOffset now, TimeSpan lease) =>
        connection
            .Prepare(
                "UPDATE wake SET due = $until WHERE (tenant, dossier) IN "
                + "(SELECT tenant, dossier FROM wake WHERE due <= $now ORDER BY due LIMIT 100) RETURNING tenant, dossier",
                ("$now", now.Stored()), ("$until", (now + lease).Stored()))
            .Rows(r => new StreamId(Guid.ParseExact(r.GetString(0), "N"), Guid.ParseExact(r.GetString(1), "N")));
}
