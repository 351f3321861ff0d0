using TeamsMairie.Sandbox;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>A sandbox of its own, and its page in a browser, for each test of a class.</summary>
public abstract class OnThePage : IAsyncLifetime
{
    private protected SandboxFixture Sandbox { get; private set; } = null!;

    private protected TownPage Town { get; private set; } = null!;

    private protected EchoBot Bot => (EchoBot)Sandbox.Bot;

    /// <summary>The bot that is played with; the small one of these tests by default.</summary>
    private protected virtual ISandboxBot? Played => null;

    /// <summary>How long the pretend Teams waits for a dialog; a minute by default, for a slow machine.</summary>
    private protected virtual TimeSpan? Patience => null;

    public virtual async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxFixture.StartAsync(Played, patience: Patience);
        Town = await TownPage.OpenAsync(Sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        await Town.DisposeAsync();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
