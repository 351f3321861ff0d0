using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Journal.Sqlite;

namespace TeamsMairie.Journal.Tests;

public sealed class KeepingASqliteJournal : JournalContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;
    private readonly List<SqliteJournal> open = [];

    public override ValueTask DisposeAsync()
    {
        open.ForEach(journal => journal.Dispose());
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("UPDATE event SET body = 'x' WHERE version = 1")]
    [InlineData("UPDATE event SET at = at + 1 WHERE version = 2")]
    [InlineData("DELETE FROM event WHERE version = 3")]
    [InlineData("DELETE FROM event WHERE version = 1")]
    public async Task A_changed_byte_is_found_at_the_next_read(string sql)
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a", "b", "c"), Cancelled);
        await using (SqliteConnection connection = new($"Data Source={Path.Combine(folder, "first", "journal.db")}"))
        {
            await connection.OpenAsync(Cancelled);
            connection.Prepare(sql).Run();
        }

        await Assert.ThrowsAsync<TamperedJournalException>(() => Journal.ReadEventsAsync(Stream, Cancelled));
    }

    private protected override async Task LeaveBehindAsync(StreamId stream, ShelfEntry entry)
    {
        await Journal.ShelveAsync(stream, 1, [entry], Cancelled);
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "first", "journal.db")}");
        await connection.OpenAsync(Cancelled);
        connection.Prepare("DELETE FROM shelved WHERE tenant = $tenant AND dossier = $dossier", stream).Run();
    }

    private protected override Task<(IJournal Journal, IJournalUpkeep Upkeep)> OpenAsync(string name)
    {
        SqliteFile file = new(Path.Combine(folder, name));
        open.Add(new SqliteJournal(file));
        return Task.FromResult<(IJournal, IJournalUpkeep)>((open[^1], new SqliteUpkeep(file, new FakeTimeProvider(Now))));
    }
}
