using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class FailingToReachTheConnector
{
    // Not a measure: what turns a wait that never ends into a failure.
    private const int Hung = 30_000;

    private static readonly OutboundActivity Hello = OutboundActivity.Message("Bonjour");

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_the_status_the_code_and_the_wait_of_a_refusal()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(429, """{ "error": { "code": "Throttled.x_1", "message": "Paul Durand" } }""", "60");

        ConnectorException refusal = await FailAsync(() => SendAsync(connector, Deadline));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Status);
        Assert.Equal("Throttled.x_1", refusal.ErrorCode);
        Assert.Equal(TimeSpan.FromSeconds(60), refusal.RetryAfter);
        Assert.False(refusal.MayHaveArrived);
        Assert.DoesNotContain("Paul", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_wait_given_as_a_date()
    {
        FakeTimeProvider clock = new(new(2026, 4, 22, 8, 0, 0, TimeSpan.Zero));
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync(clock, ("Connector:MaxRetries", "1"));
        connector
            .Answers(429, "", "Wed, 22 Apr 2026 08:00:30 GMT")
            .Answers(429, "", "Wed, 22 Apr 2026 07:00:00 GMT")
            .Answers(429, "", "Wed, 22 Apr 2026 07:00:00 GMT");

        ConnectorException later = await FailAsync(() => SendAsync(connector, Deadline));
        ConnectorException past = await FailAsync(() => SendAsync(connector, Deadline));

        Assert.Equal(TimeSpan.FromSeconds(30), later.RetryAfter);
        Assert.Equal(TimeSpan.Zero, past.RetryAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("""{ "error": { "code": "Paul Durand <paul@mairie.example>" } }""")]
    public async Task Keeps_out_of_the_logs_a_code_that_is_not_one(string body)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(403, body);

        ConnectorException refusal = await FailAsync(() => SendAsync(connector, Deadline));

        Assert.Equal(HttpStatusCode.Forbidden, refusal.Status);
        Assert.Null(refusal.ErrorCode);
    }

    [Theory]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(413, false)]
    [InlineData(408, true)]
    [InlineData(412, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task Never_repeats_a_message_and_tells_whether_it_may_have_arrived(int status, bool mayHaveArrived)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(status);

        ConnectorException refusal = await FailAsync(() => SendAsync(connector, Deadline));

        Assert.Equal((status, mayHaveArrived), ((int)refusal.Status!, refusal.MayHaveArrived));
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task Repeats_a_message_that_was_told_to_come_back()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(429, "", "0").Answers(201, """{ "id": "1700" }""");

        Assert.Equal("1700", await SendAsync(connector, Deadline));
        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    public async Task Never_repeats_a_message_whose_connection_was_lost()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.HangsUp();

        ConnectorException lost = await FailAsync(() => SendAsync(connector, Deadline));

        Assert.Null(lost.Status);
        Assert.True(lost.MayHaveArrived);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task Knows_that_a_message_never_left_when_nobody_listens()
    {
        LoopbackConnector gone = await LoopbackConnector.StartAsync();
        ConversationReference place = Chat(gone);
        await gone.DisposeAsync();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();

        ConnectorException refused = await FailAsync(() => connector.Client.SendAsync(place, Hello, Deadline));

        Assert.Null(refused.Status);
        Assert.False(refused.MayHaveArrived);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Repeats_an_update_until_it_passes(int status)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(status).Answers(status).Answers(200);

        await connector.Client.UpdateAsync(Chat(connector), "1700", Hello, Deadline);

        Assert.Equal(3, connector.Requests.Count);
        Assert.Single(
            connector.Requests.Select(request => request.Body?.ToJsonString()).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Repeats_a_lookup_and_a_removal_too()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(503).Answers(200, """{ "id": "29:paul" }""").Answers(503).Answers(200);

        Assert.NotNull(await connector.Client.FindMemberAsync(Chat(connector), "29:paul", Deadline));
        await connector.Client.DeleteAsync(Chat(connector), "1700", Deadline);

        Assert.Equal("GET GET DELETE DELETE", string.Join(' ', connector.Requests.Select(request => request.Method)));
    }

    [Fact]
    public async Task Gives_up_an_update_after_the_retries()
    {
        await using LoopbackConnector connector =
            await LoopbackConnector.StartAsync(settings: ("Connector:MaxRetries", "2"));
        connector.Answers(503).Answers(503).Answers(503).Answers(200);

        ConnectorException refusal =
            await FailAsync(() => connector.Client.UpdateAsync(Chat(connector), "1700", Hello, Deadline));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.Status);
        Assert.Equal(3, connector.Requests.Count);
    }

    [Fact(Timeout = Hung)]
    public async Task Waits_as_long_as_the_connector_asks_before_repeating()
    {
        CancellationToken deadline = TestContext.Current.CancellationToken;
        WatchedClock clock = new();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync(clock);
        connector.Answers(429, "", "7").Answers(200);

        Task update = connector.Client.UpdateAsync(Chat(connector), "1700", Hello, deadline);
        TimeSpan wait = await clock.WaitBegunAsync();
        int before = connector.Requests.Count;
        clock.Advance(wait);
        await update;

        Assert.Equal(TimeSpan.FromSeconds(7), wait);
        Assert.Equal((1, 2), (before, connector.Requests.Count));
    }

    [Theory(Timeout = Hung)]
    [InlineData("60")]
    [InlineData("Sat, 01 Jan 2000 00:01:00 GMT")]
    public async Task Hands_back_at_once_a_wait_longer_than_the_call_may_take(string retryAfter)
    {
        CancellationToken deadline = TestContext.Current.CancellationToken;
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync(new FakeTimeProvider());
        connector.Answers(429, "", retryAfter);

        ConnectorException refusal =
            await FailAsync(() => connector.Client.UpdateAsync(Chat(connector), "1700", Hello, deadline));

        Assert.Equal(TimeSpan.FromSeconds(60), refusal.RetryAfter);
        Assert.Single(connector.Requests);
    }

    [Fact(Timeout = Hung)]
    public async Task Gives_up_a_call_that_outlasts_its_budget()
    {
        CancellationToken deadline = TestContext.Current.CancellationToken;
        FakeTimeProvider clock = new();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync(clock);
        connector.NeverAnswers();

        Task<ConnectorException> call = FailAsync(() => SendAsync(connector, deadline));
        await connector.ArrivalAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        ConnectorException late = await call;

        Assert.Null(late.Status);
        Assert.True(late.MayHaveArrived);
    }

    [Fact(Timeout = Hung)]
    public async Task Ends_as_cancelled_when_the_caller_gives_up()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.NeverAnswers();
        using CancellationTokenSource turn =
            CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Task send = connector.Client.SendAsync(Chat(connector), Hello, turn.Token);
        await connector.ArrivalAsync();
        await turn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);
    }

    [Fact]
    public async Task Does_not_follow_a_redirection()
    {
        await using LoopbackConnector elsewhere = await LoopbackConnector.StartAsync();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Redirects(elsewhere.ServiceUrl);

        ConnectorException refusal = await FailAsync(() => SendAsync(connector, Deadline));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, refusal.Status);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact(Timeout = Hung)]
    public async Task Holds_calls_back_while_the_connector_keeps_failing()
    {
        CancellationToken deadline = TestContext.Current.CancellationToken;
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync(new FakeTimeProvider());
        for (int i = 0; i < 20; i++)
        {
            connector.Answers(503);
            await FailAsync(() => SendAsync(connector, deadline));
        }

        ConnectorException held = await FailAsync(() => SendAsync(connector, deadline));

        Assert.Equal((null, false), (held.Status, held.MayHaveArrived));
        Assert.Equal(20, connector.Requests.Count);
    }

    [Fact]
    public async Task Reports_a_conversation_without_an_id_as_unreadable()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201, "{}").Answers(201, "OK");

        for (int i = 0; i < 2; i++)
        {
            ConnectorException unreadable = await FailAsync(() =>
                connector.Client.CreateConversationAsync(connector.ServiceUrl, "29:paul", Guid.Empty, Deadline));
            Assert.True(unreadable.MayHaveArrived);
        }
    }

    [Fact]
    public async Task Calls_nobody_the_policy_does_not_allow()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        ConversationReference stored = new(new("https://smba.trafficmanager.net/emea/"), "a:1");

        await Assert.ThrowsAsync<ArgumentException>(() => connector.Client.SendAsync(stored, Hello, Deadline));
    }

    private static ConversationReference Chat(LoopbackConnector connector) => new(connector.ServiceUrl, "a:1");

    private static Task<string?> SendAsync(LoopbackConnector connector, CancellationToken deadline) =>
        connector.Client.SendAsync(Chat(connector), Hello, deadline);

    private static Task<ConnectorException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<ConnectorException>(call);
}
