using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>When this file was copied, if it is a copy, and when a journal was filled from one.</summary>
internal static class RestorationRows
{
    public static int BackedUp(SqliteConnection copy, DateTimeOffset at) => copy.Prepare(
        "INSERT OR REPLACE INTO restoration (id, backed_up_at, restored_at) VALUES (1, $at, NULL)",
        ("$at", at.Stored())).Run();

    public static int Restored(SqliteConnection connection, DateTimeOffset at) => connection.Prepare(
        "INSERT INTO restoration (id, backed_up_at, restored_at) VALUES (1, NULL, $at) "
        + "ON CONFLICT (id) DO UPDATE SET restored_at = $at",
        ("$at", at.Stored())).Run();

    public static Restoration? Read(SqliteConnection connection) => connection
        .Prepare("SELECT restored_at, backed_up_at FROM restoration WHERE restored_at IS NOT NULL")
        .Rows(r => new Restoration(r.IsDBNull(1) ? null : r.Instant(1), r.Instant(0)))
        .FirstOrDefault();
}
