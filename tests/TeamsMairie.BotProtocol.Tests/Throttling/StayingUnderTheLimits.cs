using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace TeamsMairie.BotProtocol.Tests.Throttling;

/// <summary>The client as it is deployed, under a connector that enforces the published limits, by a clock of the test.</summary>
public sealed class StayingUnderTheLimits : IDisposable
{
    private static readonly Uri Emea = new("https://smba.trafficmanager.net/emea/");
    private readonly FakeTimeProvider clock = new();
    private readonly ThrottlingConnector connector;
    private readonly IHost bot;

    public StayingUnderTheLimits()
    {
        connector = new(clock);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Connector:CallBudget", "00:01:00")]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddBotProtocol();
        builder.Services.AddHttpClient<ConnectorClient>().ConfigurePrimaryHttpMessageHandler(() => connector);
        bot = builder.Build();
    }

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    private ConnectorClient Client => bot.Services.GetRequiredService<ConnectorClient>();

    private ConnectorPace Pace => bot.Services.GetRequiredService<ConnectorPace>();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_thousand_messages_to_twenty_conversations_are_never_refused()
    {
        List<Task> calls = [.. Enumerable.Range(0, 1_000).Select(i => Send(i % 20))];

        await RunAsync(calls);
        await Task.WhenAll(calls);

        Assert.Equal((1_000, 0), (connector.Served, connector.Refused));
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(50, connector.In($"a{i}")));
    }

    [Fact]
    public async Task A_long_queue_in_one_conversation_does_not_leave_in_bursts()
    {
        List<Task> calls = [.. Enumerable.Range(0, 90).Select(_ => Send(0))];

        await RunAsync(calls);
        await Task.WhenAll(calls);

        Assert.Equal((90, 0), (connector.Served, connector.Refused));
    }

    [Fact]
    public async Task Reads_and_writes_are_counted_apart_and_together()
    {
        List<Task> calls = [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? (Task)Send(i % 8) : Find(i % 8))];

        await RunAsync(calls);
        await Task.WhenAll(calls);

        Assert.Equal((400, 0), (connector.Served, connector.Refused));
    }

    [Fact]
    public async Task The_enforcing_connector_does_refuse_who_does_not_wait()
    {
        using HttpMessageInvoker hasty = new(connector);
        for (int i = 0; i < 8; i++)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Emea, "v3/conversations/a/activities"));
            (await hasty.SendAsync(request, Deadline)).Dispose();
        }

        Assert.Equal((7, 1), (connector.Served, connector.Refused));
    }

    [Fact]
    public async Task What_waited_too_long_never_left_and_says_so()
    {
        List<Task> calls = [.. Enumerable.Range(0, 150).Select(_ => Send(0))];

        await RunAsync(calls);

        ConnectorException[] late = [.. calls.Where(call => call.IsFaulted).Select(call => (ConnectorException)call.Exception!.InnerException!)];
        Assert.Equal((150, 0), (connector.Served + late.Length, connector.Refused));
        Assert.InRange(late.Length, 1, 149);
        Assert.All(late, fault => Assert.Equal((null, false), (fault.Status, fault.MayHaveArrived)));
    }

    private Task<string?> Send(int conversation) => Task.Run(
        () => Client.SendAsync(new(Emea, $"a{conversation}"), OutboundActivity.Message("Bonjour"), Deadline), Deadline);

    private Task<TeamsMember?> Find(int conversation) =>
        Task.Run(() => Client.FindMemberAsync(new(Emea, $"a{conversation}"), "29:x", Deadline), Deadline);

    // Time passes only once every call has either arrived or waits for its turn.
    private async Task RunAsync(IReadOnlyCollection<Task> calls)
    {
        while (calls.Any(call => !call.IsCompleted))
        {
            if (calls.Count(call => !call.IsCompleted) == Pace.Waiting)
            {
                clock.Advance(TimeSpan.FromMilliseconds(50));
            }

            await Task.Yield();
        }
    }
}
