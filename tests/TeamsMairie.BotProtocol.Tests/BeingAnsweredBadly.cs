using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>What the client tells of each answer that is not one.</summary>
public sealed class BeingAnsweredBadly
{
    // Not a measure: what turns a wait that never ends into a failure.
    private const int Hung = 30_000;

    private static readonly OutboundActivity Hello = OutboundActivity.Message("Bonjour");

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "NotEnoughPermissions")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(401, "BotNotRegistered")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(400, "BadSyntax")]
    public async Task Of_a_refusal_tells_the_word_of_the_connector_and_that_nothing_arrived(int status, string code)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(status, $$"""{ "error": { "code": "{{code}}", "message": "Paul Durand" } }""");

        ConnectorException refusal = await FailAsync(() => Send(connector));

        Assert.Equal((status, code, false), ((int)refusal.Status!, refusal.ErrorCode, refusal.MayHaveArrived));
        Assert.DoesNotContain("Paul", refusal.ToString(), StringComparison.Ordinal);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(413)]
    public async Task Of_a_refusal_to_an_update_makes_no_second_try(int status)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(status);

        await FailAsync(() => connector.Client.UpdateAsync(Chat(connector), "1700", Hello, Deadline));

        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task Of_a_message_taken_and_then_lost_tells_that_it_may_have_arrived_and_does_not_repeat_it()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(504, "Gateway Timeout");

        ConnectorException lost = await FailAsync(() => Send(connector));

        Assert.Equal((HttpStatusCode.GatewayTimeout, true), (lost.Status, lost.MayHaveArrived));
        Assert.Equal("Bonjour", (string?)Assert.Single(connector.Requests).Body!["text"]);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(200)]
    [InlineData(500)]
    public async Task That_does_not_end_is_given_up_and_may_have_arrived(int status)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(status, Giant());

        ConnectorException giant = await FailAsync(() => Send(connector));

        Assert.Equal((null, true), (giant.Status, giant.MayHaveArrived));
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task That_does_not_end_is_not_asked_for_again_in_a_lookup_either()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(200, Giant());

        await FailAsync(() => connector.Client.FindMemberAsync(Chat(connector), "29:paul", Deadline));

        Assert.Single(connector.Requests);
    }

    [Theory(Timeout = Hung)]
    [InlineData(201)]
    [InlineData(403)]
    public async Task That_comes_drop_by_drop_ends_with_the_budget_of_the_call(int status)
    {
        CancellationToken deadline = TestContext.Current.CancellationToken;
        FakeTimeProvider clock = new();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync(clock);
        connector.Drips(status);

        Task<ConnectorException> call = FailAsync(() => connector.Client.SendAsync(Chat(connector), Hello, deadline));
        await connector.ArrivalAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, deadline);
        clock.Advance(TimeSpan.FromSeconds(10));
        ConnectorException late = await call;

        Assert.Equal((null, true), (late.Status, late.MayHaveArrived));
    }

    private static string Giant() => new StringBuilder().Append(' ', (1024 * 1024) + 1).Append("{}").ToString();

    private static ConversationReference Chat(LoopbackConnector connector) => new(connector.ServiceUrl, "a:1");

    private static Task<string?> Send(LoopbackConnector connector) => connector.Client.SendAsync(Chat(connector), Hello, Deadline);

    private static Task<ConnectorException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<ConnectorException>(call);
}
