using System.Globalization;
using System.Text.Json.Nodes;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

public sealed class SeeingAutomaticReplies
{
    [Theory]
    [InlineData("2026-11-20T17:00:00.0000000", "2026-11-27T08:00:00.0000000", "UTC", "2026-11-20T17:00Z", "2026-11-27T08:00Z")]
    [InlineData("2026-11-20T17:00:00", "2026-11-27T08:00:00", "Romance Standard Time", "2026-11-20T16:00Z", "2026-11-27T07:00Z")]
    [InlineData("2026-11-24T00:00:00", "2026-11-27T08:00:00", "Europe/Paris", "2026-11-23T23:00Z", "2026-11-27T07:00Z")]
    public async Task Tells_between_which_instants(string from, string until, string zone, string begins, string ends)
    {
        await using Desk desk = await Desk.OpenAsync();
        Replies(desk, FakeUser.Scheduled(from, until, zone));

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Equal(new OutOfOffice(Instant(begins), Instant(ends)), read.Find(Desk.Agent)!.Away);
    }

    [Fact]
    public async Task Forgets_one_that_has_ended()
    {
        await using Desk desk = await Desk.OpenAsync();
        Replies(desk, FakeUser.Scheduled("2026-11-16T08:00:00", "2026-11-20T08:00:00"));

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Null(read.Find(Desk.Agent)!.Away);
    }

    [Fact]
    public async Task Remembers_since_when_one_without_dates_was_seen()
    {
        await using Desk desk = await Desk.OpenAsync();
        Replies(desk, FakeUser.AlwaysOn());
        DirectorySnapshot first = await desk.ReadAsync();
        desk.Clock.Advance(TimeSpan.FromHours(5));

        DirectorySnapshot second = await desk.ReadAsync(first);

        Assert.Equal(new OutOfOffice(Desk.Monday, null), second.Find(Desk.Agent)!.Away);
    }

    [Fact]
    public async Task Takes_who_has_no_mailbox_as_present()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Change(Desk.Agent.Value, user => user with { HasMailbox = false });

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Null(read.Find(Desk.Agent)!.Away);
    }

    [Fact]
    public async Task Does_not_look_at_the_mailbox_of_the_mayor()
    {
        await using Desk desk = await Desk.OpenAsync();

        await desk.ReadAsync();

        Assert.Equal(0, desk.Times($"GET /users/{Desk.Mayor}/mailboxSettings"));
        Assert.Equal(1, desk.Times($"GET /users/{Desk.Agent}/mailboxSettings"));
    }

    private static void Replies(Desk desk, JsonObject reply) =>
        desk.Graph.Directory.Change(Desk.Agent.Value, user => user with { Reply = reply });

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
