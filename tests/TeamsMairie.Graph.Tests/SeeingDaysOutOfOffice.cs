using System.Globalization;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

public sealed class SeeingDaysOutOfOffice
{
    private const string Oof = "oof";

    [Fact]
    public async Task Tells_whole_days_that_follow_one_another_as_one_absence()
    {
        await using Desk desk = await Desk.OpenAsync();
        Marks(
            desk,
            FakeUser.Event(Oof, "2026-11-24T00:00:00", "2026-11-26T00:00:00"),
            FakeUser.Event(Oof, "2026-11-23T00:00:00", "2026-11-24T00:00:00"),
            FakeUser.Event(Oof, "2026-11-28T00:00:00", "2026-11-29T00:00:00"));

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Equal(new OutOfOffice(Instant("2026-11-23T00:00Z"), Instant("2026-11-26T00:00Z")), read.Find(Desk.Agent)!.Away);
    }

    [Theory]
    [InlineData(Oof, "2026-11-23T08:00:00", "2026-11-23T12:00:00")]
    [InlineData("busy", "2026-11-23T00:00:00", "2026-11-25T00:00:00")]
    [InlineData("workingElsewhere", "2026-11-23T00:00:00", "2026-11-25T00:00:00")]
    public async Task Takes_anything_else_as_presence(string showAs, string from, string until)
    {
        await using Desk desk = await Desk.OpenAsync();
        Marks(desk, FakeUser.Event(showAs, from, until));

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Null(read.Find(Desk.Agent)!.Away);
    }

    [Fact]
    public async Task Prefers_the_automatic_reply_unless_it_is_for_later()
    {
        await using Desk desk = await Desk.OpenAsync();
        Marks(desk, FakeUser.Event(Oof, "2026-11-23T00:00:00", "2026-11-24T00:00:00"));
        desk.Graph.Directory.Change(
            Desk.Agent.Value, user => user with { Reply = FakeUser.Scheduled("2026-11-22T18:00:00", "2026-11-27T08:00:00") });
        DirectorySnapshot now = await desk.ReadAsync();
        desk.Graph.Directory.Change(
            Desk.Agent.Value, user => user with { Reply = FakeUser.Scheduled("2026-11-26T18:00:00", "2026-11-27T08:00:00") });

        DirectorySnapshot later = await desk.ReadAsync();

        Assert.Equal(Instant("2026-11-27T08:00Z"), now.Find(Desk.Agent)!.Away!.Until);
        Assert.Equal(Instant("2026-11-24T00:00Z"), later.Find(Desk.Agent)!.Away!.Until);
    }

    [Fact]
    public async Task Does_without_calendars_and_says_so()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Granted.Remove(GraphRight.CalendarsReadBasic);
        Marks(desk, FakeUser.Event(Oof, "2026-11-23T00:00:00", "2026-11-24T00:00:00"));

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Equal([GraphRight.CalendarsReadBasic], read.Missing);
        Assert.Null(read.Find(Desk.Agent)!.Away);
    }

    private static void Marks(Desk desk, params System.Text.Json.Nodes.JsonObject[] events) =>
        desk.Graph.Directory.Change(Desk.Agent.Value, user => user with { Events = events });

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
