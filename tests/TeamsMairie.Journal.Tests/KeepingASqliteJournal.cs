using Microsoft.Data.Sqlite;
using TeamsMairie.Journal.Sqlite;

namespace TeamsMairie.Journal.Tests;

public sealed class KeepingASqliteJournal : JournalContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("UPDATE event SET body = 'x' WHERE version = 1")]
    [InlineData("UPDATE event SET at = at + 1 WHERE version = 2")]
    [InlineData("DELETE FROM event WHERE version = 3")]
    [InlineData("DELETE FROM event WHERE version = 1")]
    public async Task A_changed_byte_is_found_at_the_next_read(string sql)
    {
        IJournal journal = Open();
        StreamId stream = new(Tenant, Guid.Empty);
        await journal.TryAppendAsync(CommitOf(stream, 0, "a", "b", "c"), Cancelled);
        await using (SqliteConnection connection = new($"Data Source={Path.Combine(folder, "journal.db")}"))
        {
            await connection.OpenAsync(Cancelled);
            await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The four statements above.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Cancelled);
        }

        await Assert.ThrowsAsync<TamperedJournalException>(() => journal.ReadEventsAsync(stream, Cancelled));
    }

    [Fact]
    public async Task What_one_process_wrote_another_reads()
    {
        StreamId stream = new(Tenant, Guid.Empty);
        await Open().TryAppendAsync(CommitOf(stream, 0, "a"), Cancelled);
        Assert.Equal(1, (await Open().ReadHeadAsync(stream, Cancelled))!.Version);
    }

    protected override IJournal Open() => new SqliteJournal(new SqliteFile(folder));
}
