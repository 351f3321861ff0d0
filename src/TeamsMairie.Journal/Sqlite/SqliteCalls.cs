using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>Short forms of the calls every part of the journal makes.</summary>
internal static class SqliteCalls
{
    /// <summary>A command on a stream, whose parameters are <c>$tenant</c>, <c>$dossier</c> and those given.</summary>
    public static SqliteCommand Prepare(
        this SqliteConnection connection, string sql, StreamId stream, params ReadOnlySpan<(string Name, object Value)> values)
    {
        SqliteCommand command = connection.Prepare(sql, values);
        command.Parameters.AddWithValue("$tenant", stream.Tenant.ToString("N"));
        command.Parameters.AddWithValue("$dossier", stream.Dossier.ToString("N"));
        return command;
    }

    /// <summary>A command with these parameters.</summary>
    public static SqliteCommand Prepare(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text given here is a constant of this folder; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    /// <summary>Runs a command and forgets it.</summary>
    public static int Run(this SqliteCommand command)
    {
        using (command)
        {
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Every row of an answer.</summary>
    public static List<T> Rows<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using (command)
        {
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    /// <summary>The stream whose tenant is in this column and whose dossier is in the next.</summary>
    public static StreamId Stream(this SqliteDataReader reader, int column) => new(
        Guid.ParseExact(reader.GetString(column), "N"), Guid.ParseExact(reader.GetString(column + 1), "N"));

    /// <summary>An instant as it is stored: milliseconds since 1970, in UTC.</summary>
    public static long Stored(this DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    /// <summary>The instant stored in a column.</summary>
    public static DateTimeOffset Instant(this SqliteDataReader reader, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));
}
