namespace TeamsMairie.Journal.Tests;

public abstract partial class JournalContract
{
    private static readonly ShelfName Late = new("bourg", "late", "");
    private static readonly ShelfName May = new("bourg", "decisions", "2026-05");
    private static readonly StreamId Other = new(Tenant, Guid.Empty);

    [Fact]
    public async Task A_shelf_is_read_in_the_order_of_its_ranks_one_page_after_another()
    {
        StreamId third = Stream with { Dossier = Guid.AllBitsSet };
        await Journal.ShelveAsync(Stream, 4, [On(Late, 20)], Cancelled);
        await Journal.ShelveAsync(Other, 2, [On(Late, -5)], Cancelled);
        await Journal.ShelveAsync(third, 9, [On(Late, 20)], Cancelled);

        ShelfPage first = await Journal.ReadShelfAsync(Tenant, Late, null, 2, Cancelled);
        Assert.Equal([new Shelved(Other, 2, Now), new Shelved(Stream, 4, Now)], first.Streams);
        ShelfPage second = await Journal.ReadShelfAsync(Tenant, Late, first.Next, 2, Cancelled);
        Assert.Equal([new Shelved(third, 9, Now)], second.Streams);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_shelf_holds_what_is_of_its_tenant_its_commune_and_its_section()
    {
        await Journal.ShelveAsync(Stream, 1, [On(May, 1)], Cancelled);
        ShelfName[] others = [May with { Commune = "rive" }, May with { Section = "2026-06" }, May with { Name = "late" }];
        Assert.Equal([Stream], await ReadAsync(May));
        Assert.All(await Task.WhenAll(others.Select(ReadAsync)), Assert.Empty);
        Assert.Empty((await Journal.ReadShelfAsync(Guid.Empty, May, null, 9, Cancelled)).Streams);
    }

    [Fact]
    public async Task A_stream_leaves_the_places_it_no_longer_has_and_twice_is_as_once()
    {
        await Journal.ShelveAsync(Stream, 1, [On(Late, 1), On(May, 1)], Cancelled);
        for (int times = 0; times < 2; times++)
        {
            await Journal.ShelveAsync(Stream, 2, [On(May, 3)], Cancelled);
            Assert.Empty(await ReadAsync(Late));
            Assert.Equal([Stream], await ReadAsync(May));
            Assert.Equal([On(May, 3)], await Upkeep.ReadShelvesAsync(Stream, Cancelled));
        }

        await Journal.ShelveAsync(Stream, 3, [], Cancelled);
        Assert.Empty(await ReadAsync(May));
    }

    [Fact]
    public async Task An_earlier_version_never_undoes_a_later_one()
    {
        await Journal.ShelveAsync(Stream, 5, [On(May, 1)], Cancelled);
        await Journal.ShelveAsync(Stream, 6, [On(May, 1)], Cancelled);
        await Journal.ShelveAsync(Stream, 5, [On(Late, 1)], Cancelled);
        Assert.Empty(await ReadAsync(Late));
        Assert.Equal([Stream], await ReadAsync(May));
    }

    [Fact]
    public async Task Of_versions_that_come_together_the_last_one_stands()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(version => Journal.ShelveAsync(
            Stream, version, version % 2 == 0 ? [On(May, version)] : [On(Late, version)], Cancelled)));
        Assert.Equal([On(May, 20)], await Upkeep.ReadShelvesAsync(Stream, Cancelled));
        Assert.Empty(await ReadAsync(Late));
        Assert.Equal([Stream], await ReadAsync(May));
    }

    [Fact]
    public async Task The_shelves_are_written_again_with_the_rest()
    {
        await AppendAsync(Stream, 0, "a");
        await Journal.ShelveAsync(Stream, 7, [On(Late, 1)], Cancelled);
        IReadOnlyList<StoredEvent> events = await Upkeep.ReadChainAsync(Stream, Cancelled);

        Assert.True(await Upkeep.RewriteAsync(
            new Projection(Stream, events, [9], [], []) { Shelves = [On(May, 1)] }, Cancelled));

        Assert.Empty(await ReadAsync(Late));
        Assert.Equal([new Shelved(Stream, 1, Now)], (await Journal.ReadShelfAsync(Tenant, May, null, 9, Cancelled)).Streams);
    }

    [Fact]
    public async Task What_is_erased_is_on_no_shelf()
    {
        await AppendAsync(Stream, 0, "a");
        await Journal.ShelveAsync(Stream, 1, [On(Late, 1), On(May, 1)], Cancelled);
        await Journal.EraseAsync(Stream, Cancelled);
        Assert.Empty(await ReadAsync(Late));
        Assert.Empty(await ReadAsync(May));
        Assert.Empty(await Upkeep.ReadShelvesAsync(Stream, Cancelled));
    }

    [Fact]
    public async Task A_place_that_a_stream_left_behind_is_found_and_removed()
    {
        await AppendAsync(Stream, 0, "a");
        await Journal.ShelveAsync(Stream, 1, [On(May, 1)], Cancelled);
        Assert.Empty(await Upkeep.ListStraysAsync(Cancelled));
        await LeaveBehindAsync(Other, On(Late, 1));
        Assert.Equal([Other], await Upkeep.ListStraysAsync(Cancelled));

        await Upkeep.RemoveStraysAsync(Cancelled);
        Assert.Empty(await ReadAsync(Late));
        Assert.Equal([Stream], await ReadAsync(May));
        Assert.Empty(await Upkeep.ListStraysAsync(Cancelled));
    }

    /// <summary>Leaves a place on a shelf, as a process that dies at the worst instant does.</summary>
    private protected abstract Task LeaveBehindAsync(StreamId stream, ShelfEntry entry);

    private static ShelfEntry On(ShelfName shelf, long rank) => new(shelf, Now, rank);

    private async Task<IEnumerable<StreamId>> ReadAsync(ShelfName shelf) =>
        (await Journal.ReadShelfAsync(Tenant, shelf, null, 9, Cancelled)).Streams.Select(shelved => shelved.Stream);
}
