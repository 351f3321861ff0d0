namespace TeamsMairie.Journal.Tests;

public abstract partial class JournalContract
{
    [Fact]
    public async Task Every_stream_is_listed_once()
    {
        StreamId other = Stream with { Dossier = Guid.Empty };
        await AppendAsync(Stream, 0, "a", "b");
        await AppendAsync(other, 0, "a");
        HashSet<StreamId> listed = [];
        await foreach (StreamId stream in Upkeep.ListAsync(Cancelled))
        {
            Assert.True(listed.Add(stream));
        }

        Assert.Equal([Stream, other], listed);
    }

    [Fact]
    public async Task What_follows_from_events_is_written_again()
    {
        Commit commit = CommitOf(Stream, 0, "a", "b") with { Effects = [new("kept", 1)], Index = [new("requester", "old")] };
        await Journal.TryAppendAsync(commit, Cancelled);
        await Journal.ReadPendingAsync(Stream, Now, Cancelled);
        IReadOnlyList<StoredEvent> events = await Upkeep.ReadChainAsync(Stream, Cancelled);
        IndexEntry anew = new("requester", "new");
        Assert.Equal([anew], await Upkeep.ReadMissingAsync(Stream, [anew, new("requester", "old")], Cancelled));

        Assert.True(await Upkeep.RewriteAsync(
            new Projection(Stream, events, [9], [anew], [new("kept", 1), new("lost", 2)]), Cancelled));

        Assert.Equal([9], (await Journal.ReadHeadAsync(Stream, Cancelled))!.Body);
        Assert.Equal(["kept", "lost"], await PendingAsync());
        Assert.Equal([Stream], await Journal.FindAsync(Tenant, anew, Cancelled));
        Assert.Empty(await Journal.FindAsync(Tenant, new("requester", "old"), Cancelled));
        Assert.Equal(AppendResult.Appended, await AppendAsync(Stream, 2, "c"));
        Assert.Equal(3, (await Journal.ReadEventsAsync(Stream, Cancelled)).Count);
    }

    [Fact]
    public async Task Nothing_is_written_again_over_what_came_since()
    {
        await AppendAsync(Stream, 0, "a");
        IReadOnlyList<StoredEvent> events = await Upkeep.ReadChainAsync(Stream, Cancelled);
        await AppendAsync(Stream, 1, "b");
        Assert.False(await Upkeep.RewriteAsync(new Projection(Stream, events, [9], [], []), Cancelled));
        Assert.Equal(2, (await Journal.ReadHeadAsync(Stream, Cancelled))!.Version);
    }

    [Fact]
    public async Task What_is_backed_up_is_restored_whole_and_only_where_nothing_is()
    {
        Commit commit = CommitOf(Stream, 0, "a", "b") with
        {
            Effects = [new("card", 1)],
            Index = [new("requester", "x")],
            WakeAt = Now,
        };
        await Journal.TryAppendAsync(commit, Cancelled);
        await Journal.MarkDoneAsync(Stream, "card", 1, [42], Cancelled);
        await Journal.ReadPendingAsync(Stream, Now, Cancelled);
        await Journal.NumberAsync("bourg:2026", Stream, Cancelled);
        await Journal.RememberAsync(Tenant, "chat", [7], Cancelled);
        string folder = Directory.CreateTempSubdirectory("backup-").FullName;
        string file = Path.Combine(folder, "backup");
        await Upkeep.BackupAsync(file, new Progress<long>(), Cancelled);

        Assert.Null(await Journal.ReadRestorationAsync(Cancelled));
        (IJournal restored, IJournalUpkeep upkeep) = await OpenAsync("second");
        await upkeep.RestoreAsync(file, new Progress<long>(), Cancelled);
        Assert.Equal(2, (await restored.ReadEventsAsync(Stream, Cancelled)).Count);
        Assert.Equal([42], Assert.Single((await restored.ReadPendingAsync(Stream, Now, Cancelled)).Due).Receipt);
        Assert.Equal([Stream], await restored.FindAsync(Tenant, new("requester", "x"), Cancelled));
        Assert.Equal(1, await restored.NumberAsync("bourg:2026", Stream, Cancelled));
        Assert.Equal(new Restoration(Now, Now), await restored.ReadRestorationAsync(Cancelled));
        Assert.Equal([7], await restored.RecallAsync(Tenant, "chat", Cancelled));
        Assert.Equal([new Wake(Stream, 1)], await restored.TakeDueAsync(Now, TimeSpan.FromMinutes(1), 100, Cancelled));

        await Assert.ThrowsAsync<InvalidDataException>(() => upkeep.RestoreAsync(file, new Progress<long>(), Cancelled));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused()
    {
        string folder = Directory.CreateTempSubdirectory("backup-").FullName;
        string file = Path.Combine(folder, "letter.txt");
        await File.WriteAllTextAsync(file, "Madame, Monsieur,\n\nveuillez trouver ci-joint…\n", Cancelled);
        await Assert.ThrowsAsync<InvalidDataException>(() => Upkeep.RestoreAsync(file, new Progress<long>(), Cancelled));
        Directory.Delete(folder, recursive: true);
    }
}
