using System.Net;
using TeamsMairie.Bot.Tests.Door;

namespace TeamsMairie.Bot.Tests.Keys;

/// <summary>The bot as it is deployed, started while the host of the keys is down, then while keys change; never restarted.</summary>
public sealed class WaitingForTheKeys : IAsyncLifetime
{
    private readonly Mairie mairie = new() { StartsWithoutKeys = true };

    public ValueTask InitializeAsync() => mairie.InitializeAsync();

    public ValueTask DisposeAsync() => mairie.DisposeAsync();

    [Fact]
    public async Task Asks_to_come_back_later_then_lets_in_and_follows_the_keys()
    {
        using HttpResponseMessage early = await mairie.SendAsync(new(mairie.Keys));
        using HttpResponseMessage notReady = await mairie.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (early.StatusCode, early.Headers.RetryAfter?.ToString()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
        Assert.Equal("Healthy", await mairie.ReadAsync("/health/live"));

        mairie.Server.Outage = null;
        await UntilAsync(200, mairie.Keys.Good);
        Assert.Equal("Healthy", await mairie.ReadAsync("/health/ready"));

        mairie.Server.Keys.Clear();
        mairie.Server.Keys.Add(mairie.Keys.Attacker);
        mairie.Server.Keys.AddRange([mairie.Keys.Certified, mairie.Keys.Unendorsed, mairie.Keys.WebChat]);
        Assert.Equal(401, await StatusAsync(mairie.Keys.Attacker));
        await UntilAsync(200, mairie.Keys.Attacker);
        Assert.Equal(401, await StatusAsync(mairie.Keys.Good));
    }

    private async Task UntilAsync(int status, TestKey key)
    {
        while (await StatusAsync(key) != status)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task<int> StatusAsync(TestKey key)
    {
        Forgery forgery = new(mairie.Keys);
        forgery.SignWith(key);
        using HttpResponseMessage answer = await mairie.SendAsync(forgery);
        return (int)answer.StatusCode;
    }
}
