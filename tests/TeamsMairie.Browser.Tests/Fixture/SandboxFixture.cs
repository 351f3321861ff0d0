using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using TeamsMairie.Sandbox;
using TeamsMairie.Sandbox.Stories;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>
/// A sandbox on a free port with a folder of its own; it can be stopped and started again on its data.
/// </summary>
public sealed class SandboxFixture : IAsyncDisposable
{
    // A story has no spectator in a test, but the machine may be slow.
    private static readonly SandboxPace Quick =
        new(TimeSpan.Zero, TimeSpan.FromSeconds(60)) { Answer = TimeSpan.FromSeconds(60) };

    private readonly string folder = Directory.CreateTempSubdirectory("bac-a-sable-").FullName;
    private readonly SandboxPace pace;
    private WebApplication app = null!;

    private SandboxFixture(ISandboxBot bot, SandboxPace pace) => (Bot, this.pace) = (bot, pace);

    /// <summary>The bot that answers.</summary>
    public ISandboxBot Bot { get; }

    /// <summary>The address of the page.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Calls the sandbox.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The clock of the sandbox that runs.</summary>
    public SandboxClock Clock => app.Services.GetRequiredService<SandboxClock>();

    /// <summary>Starts a sandbox with a bot; by default the small one of these tests.</summary>
    /// <param name="bot">The bot: the real one plays the real stories.</param>
    /// <param name="patience">How long the client waits for a dialog; by default a minute, for a slow machine.</param>
    public static async Task<SandboxFixture> StartAsync(ISandboxBot? bot = null, TimeSpan? patience = null)
    {
        SandboxFixture fixture = new(bot ?? new EchoBot(), Quick with { Answer = patience ?? Quick.Answer });
        await fixture.OpenAsync();
        return fixture;
    }

    /// <summary>Stops the sandbox and starts it again on the same data, at another port.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    /// <summary>Tells the first steps of a story, and waits until they are played.</summary>
    internal async Task TellAsync(string key, int steps)
    {
        Story story = app.Services.GetRequiredService<StoryShelf>().Stories.Single(s => s.Key == key);
        StoryTeller teller = app.Services.GetRequiredService<StoryTeller>();
        Assert.True(teller.TryStart(story with { Steps = [.. story.Steps.Take(steps)] }));
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        while (teller.IsRunning)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        (Bot as IDisposable)?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Calls the Connector; gives the status and the body.</summary>
    internal async Task<(int Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using HttpRequestMessage request = new(method, new Uri(Address, path));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await Http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

    private async Task OpenAsync()
    {
        SandboxOptions options = new() { Url = "http://127.0.0.1:0", DataFolder = folder };
        app = SandboxHost.Build(options, Bot, pace);
        await app.StartAsync();
        Address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Address };
        await app.Services.GetRequiredService<Opening>().Ready;
    }

    private async Task CloseAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
