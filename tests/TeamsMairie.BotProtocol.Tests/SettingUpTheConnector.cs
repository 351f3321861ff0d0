using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class SettingUpTheConnector
{
    [Theory]
    [InlineData("CallBudget", "00:00:00")]
    [InlineData("CallBudget", "00:01:01")]
    [InlineData("MaxRetries", "0")]
    [InlineData("MaxRetries", "9")]
    [InlineData("RetryDelay", "-00:00:01")]
    [InlineData("RetryDelay", "00:00:31")]
    public async Task With_a_bad_setting_stops_the_host_and_names_it(string setting, string value)
    {
        using IHost host = HostWith(("Connector:" + setting, value));

        OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_no_setting_and_answers_to_teams_only()
    {
        using IHost host = HostWith();

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.NotNull(host.Services.GetRequiredService<ConnectorClient>());
        Assert.Same(ServiceUrlPolicy.Teams, host.Services.GetRequiredService<ServiceUrlPolicy>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lets_the_sandbox_answer_to_itself(bool before)
    {
        ServiceCollection services = new();
        if (before)
        {
            services.AddSingleton(ServiceUrlPolicy.AllowLoopback).AddBotProtocol();
        }
        else
        {
            services.AddBotProtocol().AddSingleton(ServiceUrlPolicy.AllowLoopback);
        }

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(ServiceUrlPolicy.AllowLoopback, provider.GetRequiredService<ServiceUrlPolicy>());
    }

    private static IHost HostWith(params (string Key, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddBotProtocol();
        return builder.Build();
    }
}
