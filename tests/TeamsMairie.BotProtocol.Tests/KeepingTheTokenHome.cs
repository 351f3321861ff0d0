using System.Net;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>The bot's own token goes to the connectors of the list, and nowhere a redirection or a stored address points.</summary>
public sealed class KeepingTheTokenHome
{
    private static readonly OutboundActivity Hello = OutboundActivity.Message("Bonjour");

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task From_where_a_redirection_points(int status)
    {
        await using RawSocket thief = new();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Redirects(thief.Address, status);
        using IHost bot = BotThatAnswers(ServiceUrlPolicy.AllowLoopback);

        ConnectorException refusal = await Assert.ThrowsAsync<ConnectorException>(() =>
            Client(bot).SendAsync(new(connector.ServiceUrl, "a:1"), Hello, Deadline));

        Assert.Equal(((HttpStatusCode?)status, false), (refusal.Status, refusal.MayHaveArrived));
        Assert.Equal("Bearer jeton-du-robot", Assert.Single(connector.Requests).Authorization);
        Assert.Equal((0, ""), (thief.Connections, thief.Heard));
    }

    [Fact]
    public async Task From_a_stored_address_that_is_not_on_the_list()
    {
        await using RawSocket thief = new();
        using IHost bot = BotThatAnswers(ServiceUrlPolicy.Teams);

        await Assert.ThrowsAsync<ArgumentException>(() => Client(bot).SendAsync(new(thief.Address, "a:1"), Hello, Deadline));

        Assert.Equal((0, ""), (thief.Connections, thief.Heard));
    }

    [Fact]
    public async Task From_a_call_that_went_round_the_first_check()
    {
        await using RawSocket thief = new();
        using IHost bot = BotThatAnswers(ServiceUrlPolicy.Teams);
        HttpClient http = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ConnectorClient));

        await Assert.ThrowsAsync<InvalidOperationException>(() => http.GetAsync(thief.Address, Deadline));

        Assert.Equal((0, ""), (thief.Connections, thief.Heard));
    }

    [Fact]
    public async Task From_a_proxy_of_the_environment()
    {
        await using RawSocket thief = new();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201, """{ "id": "1" }""");
        using IHost bot = BotThatAnswers(ServiceUrlPolicy.AllowLoopback);
        Environment.SetEnvironmentVariable("http_proxy", thief.Address.ToString());

        await Client(bot).SendAsync(new(connector.ServiceUrl, "a:1"), Hello, Deadline);

        Environment.SetEnvironmentVariable("http_proxy", null);
        Assert.Equal((0, ""), (thief.Connections, thief.Heard));
    }

    private static ConnectorClient Client(IHost bot) => bot.Services.GetRequiredService<ConnectorClient>();

    private static IHost BotThatAnswers(ServiceUrlPolicy policy)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(policy);
        builder.Services.AddBotProtocol().AddConnectorTokens();
        builder.Services.AddSingleton(provider => new ConnectorTokens(
            () => DelegatedTokenCredential.Create((_, _) => new("jeton-du-robot", DateTimeOffset.MaxValue)),
            "scope", TimeProvider.System, provider.GetRequiredService<ILogger<ConnectorTokens>>()));
        return builder.Build();
    }
}
