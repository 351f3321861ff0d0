using Microsoft.Data.Sqlite;
using TeamsMairie.Journal;

namespace TeamsMairie.Benchmarks.Turns;

/// <summary>Fills a SQLite journal fast: row by row, a dossier that the desk wrote is copied under other ids.</summary>
internal static class SqliteFilling
{
    private static readonly string[] Tables = ["event", "head", "effect", "entry"];

    public static async Task CopyAsync(string folder, StreamId dossier, int copies, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await OpenAsync(folder, cancellationToken);
        await RunAsync(connection, "PRAGMA synchronous = OFF", cancellationToken);
        await RunAsync(
            connection,
            "CREATE TEMP TABLE id AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $copies) "
            + "SELECT lower(hex(randomblob(16))) AS dossier FROM n ORDER BY 1",
            cancellationToken, ("$copies", copies));
        foreach (string table in Tables)
        {
            string columns = string.Join(", ", (await ColumnsAsync(connection, table, cancellationToken)).Where(c => c != "dossier"));
            await RunAsync(
                connection,
                $"INSERT INTO {table} (dossier, {columns}) SELECT id.dossier, {columns} FROM id JOIN {table} AS one "
                + "ON one.dossier = $dossier ORDER BY id.dossier",
                cancellationToken, ("$dossier", dossier.Dossier.ToString("N")));
        }

        await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    /// <summary>How large the file is, all that was written counted.</summary>
    public static async Task<long> SizeAsync(string folder, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await OpenAsync(folder, cancellationToken);
        await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        return new FileInfo(Path.Combine(folder, "journal.db")).Length;
    }

    private static async Task<SqliteConnection> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        SqliteConnection connection = new($"Data Source={Path.Combine(folder, "journal.db")};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<List<string>> ColumnsAsync(
        SqliteConnection connection, string table, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> columns = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private static async Task RunAsync(
        SqliteConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
