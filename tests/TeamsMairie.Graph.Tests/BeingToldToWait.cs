using System.Text.Json.Nodes;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

public sealed class BeingToldToWait
{
    private static readonly FakeAnswer Later = FakeAnswer.Error(429, "TooManyRequests") with { RetryAfter = 1 };

    [Fact]
    public async Task Reads_the_page_again_when_graph_says()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.AnswersNext(Later);

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.NotNull(read.Find(Desk.Agent));
        Assert.Equal(3, desk.Times("GET /users/delta"));
    }

    [Fact]
    public async Task Asks_again_only_about_those_a_batch_left_out()
    {
        await using Desk desk = await Desk.OpenAsync();
        DirectorySnapshot first = await desk.ReadAsync();
        desk.Graph.Asked.Clear();
        desk.Graph.AnswersNext(new FakeAnswer(200, EmptyChange(first)), Later);

        Task<DirectorySnapshot> reading = desk.ReadAsync(first);
        using PeriodicTimer looks = new(TimeSpan.FromMilliseconds(50));
        while (!reading.IsCompleted && await looks.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            desk.Clock.Advance(TimeSpan.FromMilliseconds(200));
        }

        DirectorySnapshot read = await reading;
        Assert.Equal(Desk.Head, read.Find(Desk.Agent)!.Manager);
        Assert.Equal(5, desk.Graph.Asked.Count(one => one.EndsWith("/manager", StringComparison.Ordinal)));
        Assert.True(desk.Clock.GetUtcNow() >= Desk.Monday.AddSeconds(1));
    }

    [Fact]
    public async Task Gives_up_when_graph_asks_for_longer_than_anybody_waits()
    {
        await using Desk desk = await Desk.OpenAsync();
        DirectorySnapshot first = await desk.ReadAsync();
        desk.Graph.AnswersNext(new FakeAnswer(200, EmptyChange(first)), Later with { RetryAfter = 3600 });

        await Assert.ThrowsAsync<DirectoryAwayException>(() => desk.ReadAsync(first));
    }

    [Fact]
    public async Task Tries_a_decision_once_and_does_not_wait()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.AnswersNext(Later);

        await Assert.ThrowsAsync<DirectoryAwayException>(
            () => desk.Accounts.ReadAsync(Desk.Agent, TestContext.Current.CancellationToken));

        Assert.Single(desk.Graph.Asked);
    }

    private static JsonObject EmptyChange(DirectorySnapshot before) => new()
    {
        ["value"] = new JsonArray(),
        ["@odata.deltaLink"] = before.DeltaLink,
    };
}
