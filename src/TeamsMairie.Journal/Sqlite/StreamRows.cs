using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>Reads, finds, numbers and erases streams.</summary>
internal static class StreamRows
{
    private static readonly string[] Tables = ["head", "event", "effect", "entry", "shelf", "shelved", "wake", "quarantine"];

    public static Head? Head(SqliteConnection connection, StreamId stream) => connection
        .Prepare("SELECT version, body, changed_at FROM head WHERE tenant = $tenant AND dossier = $dossier", stream)
        .Rows(r => new Head(new HeadToken(r.GetInt32(0)), r.GetFieldValue<byte[]>(1), r.Instant(2)))
        .FirstOrDefault();

    public static IReadOnlyList<StoredEvent> Events(SqliteConnection connection, StreamId stream)
    {
        IReadOnlyList<StoredEvent> events = Chain(connection, stream);
        HashChain.Check(stream, events);
        return (Head(connection, stream)?.Version ?? 0) == events.Count
            ? events
            : throw new TamperedJournalException(stream, events.Count + 1);
    }

    /// <summary>The events as they lie there, whatever the head says.</summary>
    public static IReadOnlyList<StoredEvent> Chain(SqliteConnection connection, StreamId stream) => connection
        .Prepare(
            "SELECT version, name, body, at, hash FROM event "
            + "WHERE tenant = $tenant AND dossier = $dossier ORDER BY version", stream)
        .Rows(r => new StoredEvent(
            r.GetInt32(0), r.GetString(1), r.GetFieldValue<byte[]>(2), r.Instant(3), r.GetFieldValue<byte[]>(4)));

    public static byte[] LastHash(SqliteConnection connection, StreamId stream) => connection
        .Prepare(
            "SELECT hash FROM event WHERE tenant = $tenant AND dossier = $dossier ORDER BY version DESC LIMIT 1", stream)
        .Rows(r => r.GetFieldValue<byte[]>(0))
        .FirstOrDefault() ?? HashChain.Beginning;

    public static IReadOnlyList<StreamId> Find(SqliteConnection connection, Guid tenant, IndexEntry entry) => connection
        .Prepare(
            "SELECT entry.dossier FROM entry JOIN head ON head.tenant = entry.tenant AND head.dossier = entry.dossier "
            + "WHERE entry.tenant = $tenant AND entry.name = $name AND entry.value = $value "
            + "ORDER BY head.changed_at DESC, entry.dossier",
            ("$tenant", tenant.ToString("N")), ("$name", entry.Name), ("$value", entry.Value))
        .Rows(r => new StreamId(tenant, Guid.ParseExact(r.GetString(0), "N")));

    public static int Number(SqliteConnection connection, string series, StreamId stream)
    {
        connection.Prepare(
            "INSERT OR IGNORE INTO number (series, number, tenant, dossier) "
            + "SELECT $series, coalesce(max(number), 0) + 1, $tenant, $dossier FROM number WHERE series = $series",
            stream, ("$series", series)).Run();
        return connection
            .Prepare(
                "SELECT number FROM number WHERE series = $series AND tenant = $tenant AND dossier = $dossier", stream,
                ("$series", series))
            .Rows(r => r.GetInt32(0))[0];
    }

    public static int Erase(SqliteConnection connection, StreamId stream) => Tables.Sum(table =>
        connection.Prepare($"DELETE FROM {table} WHERE tenant = $tenant AND dossier = $dossier", stream).Run());
}
