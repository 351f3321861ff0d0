using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>The tables of the file: one script for each version, run in order.</summary>
internal static class SqliteSchema
{
    public const int Current = 3;

    /// <exception cref="InvalidDataException">The file does not hold together, or is of a later version of the bot.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (connection.Prepare("PRAGMA integrity_check(1)").Rows(r => r.GetString(0))[0] != "ok")
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.Damaged, path));
        }

        if (Version(connection) is var version && version > Current)
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.LaterSchema, version, Current));
        }
    }

    public static bool IsCurrent(SqliteConnection connection) => Version(connection) == Current;

    public static void Upgrade(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        for (long next = Version(connection) + 1; next <= Current; next++)
        {
            connection.Prepare(Read(next)).Run();
            connection.Prepare($"PRAGMA user_version = {next}").Run();
        }

        transaction.Commit();
    }

    private static long Version(SqliteConnection connection) =>
        connection.Prepare("PRAGMA user_version").Rows(r => r.GetInt64(0))[0];

    private static string Read(long number)
    {
        using Stream stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream($"Schema.{number}.sql")
            ?? throw new InvalidOperationException("The schema is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
