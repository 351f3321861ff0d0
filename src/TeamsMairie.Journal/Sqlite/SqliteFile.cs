using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>The one file of the embedded journal. Opens with write-ahead logging, and syncs at every commit.</summary>
/// <remarks>
/// One process writes it. It holds a lock beside the file, and writes its epoch in it: where a lock is not worth much,
/// such as on a shared drive, the process that came first finds at its next write that it is no longer the one.
/// </remarks>
internal sealed class SqliteFile : IDisposable
{
    private readonly string connectionString;
    private readonly SqliteLock? alone;
    private readonly long epoch;

    /// <summary>Opens the file of a folder for the bot, made with its tables when it is not there.</summary>
    /// <exception cref="InvalidDataException">
    /// Another process has it, it is damaged, or a later version of the bot wrote it; the message is for a person.
    /// </exception>
    public SqliteFile(string folder)
    {
        Directory.CreateDirectory(folder);
        alone = new SqliteLock(folder);
        try
        {
            connectionString = ConnectionString(PathOf(folder), SqliteOpenMode.ReadWriteCreate);
            using SqliteConnection connection = Open();
            connection.Prepare("PRAGMA journal_mode = WAL").Run();
            SqliteSchema.Check(connection, PathOf(folder));
            SqliteSchema.Upgrade(connection);
            epoch = connection.Prepare("UPDATE epoch SET number = number + 1 RETURNING number").Rows(r => r.GetInt64(0))[0];
        }
        catch (Exception e)
        {
            alone.Dispose();
            if (e is SqliteException)
            {
                throw new InvalidDataException(Sentence.Of(JournalTexts.Damaged, PathOf(folder)), e);
            }

            throw;
        }
    }

    private SqliteFile(string connectionString, SqliteLock? alone) =>
        (this.connectionString, this.alone) = (connectionString, alone);

    /// <summary>Opens the file beside the bot that has it: to read it, to copy it, to make a stream due.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged; the message is for a person.</exception>
    public static SqliteFile Beside(string folder)
    {
        if (!File.Exists(PathOf(folder)))
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.NoJournal, Path.GetFullPath(folder)));
        }

        SqliteFile file = new(ConnectionString(PathOf(folder), SqliteOpenMode.ReadWrite), null);
        try
        {
            using SqliteConnection connection = file.Open();
            SqliteSchema.Check(connection, PathOf(folder));
            return SqliteSchema.IsCurrent(connection) ? file : throw new InvalidDataException(JournalTexts.EarlierSchema);
        }
        catch (SqliteException e)
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.Damaged, PathOf(folder)), e);
        }
    }

    /// <summary>Copies the whole file as it is at this moment, and writes the moment in the copy.</summary>
    public static void CopyTo(SqliteConnection source, string path, DateTimeOffset now)
    {
        using SqliteConnection copy = new(ConnectionString(path, SqliteOpenMode.ReadWriteCreate) + ";Pooling=False");
        copy.Open();
        source.BackupDatabase(copy);
        SqliteSchema.Check(copy, path);

        // One file, whole by itself: nothing of it waits in a log beside.
        copy.Prepare("PRAGMA journal_mode = DELETE").Run();
        RestorationRows.BackedUp(copy, now);
    }

    /// <summary>Puts a copy in place of what is there.</summary>
    public static void CopyFrom(string path, SqliteConnection destination, DateTimeOffset now)
    {
        using SqliteConnection copy = new(ConnectionString(path, SqliteOpenMode.ReadOnly));
        try
        {
            copy.Open();
            SqliteSchema.Check(copy, path);
            copy.BackupDatabase(destination);
            SqliteSchema.Upgrade(destination);
            RestorationRows.Restored(destination, now);
        }
        catch (SqliteException e)
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.NoBackup, path), e);
        }
    }

    /// <summary>A connection of the pool.</summary>
    public SqliteConnection Open()
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        connection.Prepare("PRAGMA synchronous = FULL").Run();
        return connection;
    }

    /// <summary>Stops who is no longer the one process that writes.</summary>
    /// <exception cref="InvalidOperationException">Another process opened the file since.</exception>
    public void Check(SqliteConnection connection)
    {
        if (connection.Prepare("SELECT number FROM epoch").Rows(r => r.GetInt64(0))[0] is var now && now != epoch)
        {
            throw new InvalidOperationException($"The journal is at epoch {now}, and this process at {epoch}: another one has it.");
        }
    }

    public void Dispose() => alone?.Dispose();

    private static string PathOf(string folder) => Path.Combine(folder, "journal.db");

    private static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, Mode = mode }.ToString();
}
