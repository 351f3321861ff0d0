using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>Small things kept under a name.</summary>
internal static class MemoryRows
{
    public static int Remember(SqliteConnection connection, Guid tenant, string name, byte[] value) =>
        connection.Prepare(
            "INSERT INTO memory (tenant, name, value) VALUES ($tenant, $name, $value) "
            + "ON CONFLICT (tenant, name) DO UPDATE SET value = $value WHERE value <> $value",
            ("$tenant", tenant.ToString("N")), ("$name", name), ("$value", value)).Run();

    public static byte[]? Recall(SqliteConnection connection, Guid tenant, string name) => connection
        .Prepare(
            "SELECT value FROM memory WHERE tenant = $tenant AND name = $name",
            ("$tenant", tenant.ToString("N")), ("$name", name))
        .Rows(r => r.GetFieldValue<byte[]>(0))
        .FirstOrDefault();
}
