using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

public sealed class ReadingTheDirectory
{
    [Fact]
    public async Task Tells_accounts_superiors_and_who_is_unknown()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Put(new FakeUser(Desk.Mayor.Value) { IsEnabled = false, Type = "Guest", Title = "Maire" });

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Equal(Desk.Monday, read.ReadAt);
        Assert.Equal(
            new DirectoryPerson(Desk.Agent, IsEnabled: true, IsGuest: false) { Department = "Voirie", Manager = Desk.Head },
            read.Find(Desk.Agent));
        Assert.Equal(
            new DirectoryPerson(Desk.Mayor, IsEnabled: false, IsGuest: true) { Title = "Maire" }, read.Find(Desk.Mayor));
        Assert.Equal([Desk.Nobody], read.Unknown);
        Assert.Empty(read.Missing);
    }

    [Fact]
    public async Task Keeps_nothing_of_who_is_not_in_the_frame()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Put(new FakeUser(Desk.Person(50).Value));

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Equal([Desk.Agent, Desk.Head, Desk.Director, Desk.Mayor], read.People.Select(p => p.Id));
    }

    [Fact]
    public async Task Reads_only_what_changed_the_next_time()
    {
        await using Desk desk = await Desk.OpenAsync();
        DirectorySnapshot first = await desk.ReadAsync();
        desk.Graph.Asked.Clear();
        desk.Graph.Directory.Change(Desk.Head.Value, user => user with { IsEnabled = false });
        desk.Graph.Directory.Remove(Desk.Mayor.Value);

        DirectorySnapshot second = await desk.ReadAsync(first);

        Assert.Equal(1, desk.Times("GET /users/delta"));
        Assert.False(second.Find(Desk.Head)!.IsEnabled);
        Assert.True(second.Find(Desk.Agent)!.IsEnabled);
        Assert.Equal([Desk.Mayor, Desk.Nobody], second.Unknown);
    }

    [Fact]
    public async Task Begins_again_when_graph_forgot_where_it_was()
    {
        await using Desk desk = await Desk.OpenAsync();
        DirectorySnapshot first = await desk.ReadAsync();
        desk.Graph.Directory.HasForgotten = true;
        desk.Graph.Directory.Remove(Desk.Mayor.Value);

        DirectorySnapshot second = await desk.ReadAsync(first);

        Assert.Equal([Desk.Mayor, Desk.Nobody], second.Unknown);
        Assert.NotEqual(first.DeltaLink, second.DeltaLink);
    }

    [Fact]
    public async Task Begins_again_when_somebody_joined_the_frame()
    {
        await using Desk desk = await Desk.OpenAsync();
        PersonId newcomer = Desk.Person(60);
        desk.Graph.Directory.Put(new FakeUser(newcomer.Value));
        DirectorySnapshot first = await desk.ReadAsync();

        DirectorySnapshot second = await desk.ReadAsync(first, newcomer);

        Assert.NotNull(second.Find(newcomer));
    }

    [Fact]
    public async Task Asks_twenty_at_a_time_about_a_larger_town()
    {
        await using Desk desk = await Desk.OpenAsync();
        PersonId[] many = [.. Enumerable.Range(100, 30).Select(Desk.Person)];
        foreach (PersonId one in many)
        {
            desk.Graph.Directory.Put(new FakeUser(one.Value) { Manager = Desk.Director.Value });
        }

        DirectorySnapshot read = await desk.ReadAsync(null, many);

        Assert.All(many, one => Assert.Equal(Desk.Director, read.Find(one)!.Manager));
        Assert.Equal(6, desk.Times("POST /$batch"));
    }

    [Fact]
    public async Task Climbs_the_line_to_its_end_and_never_turns_round()
    {
        await using Desk desk = await Desk.OpenAsync();
        DirectorySnapshot straight = await desk.ReadAsync();
        desk.Graph.Directory.Change(Desk.Director.Value, user => user with { Manager = Desk.Agent.Value });

        DirectorySnapshot round = await desk.ReadAsync();

        Assert.Equal([Desk.Head, Desk.Director], straight.LineAbove(Desk.Agent));
        Assert.Equal([Desk.Head, Desk.Director], round.LineAbove(Desk.Agent));
        Assert.Empty(straight.LineAbove(Desk.Mayor));
    }
}
