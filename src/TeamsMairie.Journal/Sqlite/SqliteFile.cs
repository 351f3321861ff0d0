using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>The one file of the embedded journal. Opens with write-ahead logging, and syncs at every commit.</summary>
internal sealed class SqliteFile
{
    private const int Schema = 1;
    private readonly string connectionString;

    /// <summary>Opens the file of a folder, made with its tables when it is not there.</summary>
    /// <exception cref="InvalidDataException">The file was written by a later version of the bot.</exception>
    public SqliteFile(string folder)
    {
        Directory.CreateDirectory(folder);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "journal.db"),
            DefaultTimeout = 30,
        }.ToString();
        using SqliteConnection connection = Open();
        Run(connection, "PRAGMA journal_mode = WAL");
        using SqliteTransaction transaction = connection.BeginTransaction();
        long version = (long)(new SqliteCommand("PRAGMA user_version", connection, transaction).ExecuteScalar() ?? 0L);
        if (version > Schema)
        {
            throw new InvalidDataException($"The journal has schema {version}; this bot knows {Schema}.");
        }

        if (version == 0)
        {
            Run(connection, ReadSchema(), transaction);
            Run(connection, $"PRAGMA user_version = {Schema}", transaction);
        }

        transaction.Commit();
    }

    /// <summary>A connection of the pool.</summary>
    public SqliteConnection Open()
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        Run(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The text is ours: the schema beside this file, or a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string ReadSchema()
    {
        using Stream stream = typeof(SqliteFile).Assembly.GetManifestResourceStream("Schema.sql")
            ?? throw new InvalidOperationException("The schema is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
