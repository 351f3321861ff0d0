using Microsoft.Data.Sqlite;
using TeamsMairie.Journal.Sqlite;

namespace TeamsMairie.Journal.Tests;

public sealed class HoldingTheFileAlone : IDisposable
{
    private static readonly StreamId Stream = new(Guid.Empty, Guid.Empty);
    private readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;

    private string Database => Path.Combine(folder, "journal.db");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_second_robot_is_refused_in_one_French_sentence_until_the_first_has_gone()
    {
        using (SqliteFile first = new(folder))
        {
            InvalidDataException refused = Assert.Throws<InvalidDataException>(() => new SqliteFile(folder));
            Assert.Contains("déjà ouvert par un autre robot", refused.Message, StringComparison.Ordinal);
            Assert.Contains(folder, refused.Message, StringComparison.Ordinal);
        }

        new SqliteFile(folder).Dispose();
    }

    [Fact]
    public async Task Where_the_lock_is_worth_nothing_the_first_robot_stops_writing()
    {
        using SqliteJournal first = new(new SqliteFile(folder));
        await first.RememberAsync(Guid.Empty, "chat", [1], Cancelled);
        File.Delete(Path.Combine(folder, "journal.lock"));
        using SqliteJournal second = new(new SqliteFile(folder));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.RememberAsync(Guid.Empty, "chat", [2], Cancelled));
        await second.RememberAsync(Guid.Empty, "chat", [3], Cancelled);
    }

    [Fact]
    public async Task An_operator_reads_and_copies_beside_the_robot_that_has_it()
    {
        using SqliteJournal robot = new(new SqliteFile(folder));
        await robot.QuarantineAsync(Stream, default, "IOException", Cancelled);
        using SqliteFile beside = SqliteFile.Beside(folder);
        SqliteUpkeep upkeep = new(beside, TimeProvider.System);
        await upkeep.BackupAsync(Path.Combine(folder, "copy.db"), new Progress<long>(), Cancelled);
        Assert.True(await upkeep.ReleaseAsync(Stream, DateTimeOffset.UnixEpoch, Cancelled));
        Assert.Equal(
            [new Wake(Stream, 1)], await robot.TakeDueAsync(DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(1), 100, Cancelled));
    }

    [Fact]
    public void There_is_nothing_beside_a_robot_that_never_was()
    {
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => SqliteFile.Beside(folder));
        Assert.Contains("Bot:Data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_not_opened()
    {
        using (SqliteJournal journal = new(new SqliteFile(folder)))
        {
            await journal.RememberAsync(Guid.Empty, "chat", new byte[50_000], Cancelled);
        }

        SqliteConnection.ClearAllPools();
        byte[] bytes = await File.ReadAllBytesAsync(Database, Cancelled);
        bytes.AsSpan(4096, 8192).Fill(0xA5);
        await File.WriteAllBytesAsync(Database, bytes, Cancelled);
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => new SqliteFile(folder));
        Assert.Contains("journal restore", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_first_schema_is_brought_up_and_keeps_what_it_had()
    {
        await using (Stream script = typeof(SqliteFile).Assembly.GetManifestResourceStream("Schema.1.sql")!)
        using (StreamReader reader = new(script))
        await using (SqliteConnection connection = new($"Data Source={Database}"))
        {
            await connection.OpenAsync(Cancelled);
            connection.Prepare(await reader.ReadToEndAsync(Cancelled)).Run();
            connection.Prepare("INSERT INTO wake (tenant, dossier, due) VALUES ($tenant, $dossier, 0)", Stream).Run();
            connection.Prepare("PRAGMA user_version = 1").Run();
        }

        using SqliteJournal journal = new(new SqliteFile(folder));
        Assert.Equal(
            [new Wake(Stream, 1)], await journal.TakeDueAsync(DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(1), 100, Cancelled));
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused()
    {
        new SqliteFile(folder).Dispose();
        using (SqliteConnection connection = new($"Data Source={Database}"))
        {
            connection.Open();
            connection.Prepare("PRAGMA user_version = 99").Run();
        }

        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => new SqliteFile(folder));
        Assert.Contains("version plus récente", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_commit_is_on_the_disk_before_it_is_told()
    {
        using SqliteFile file = new(folder);
        using SqliteConnection connection = file.Open();
        Assert.Equal(2, connection.Prepare("PRAGMA synchronous").Rows(r => r.GetInt32(0))[0]);
        Assert.Equal("wal", connection.Prepare("PRAGMA journal_mode").Rows(r => r.GetString(0))[0]);
    }
}
