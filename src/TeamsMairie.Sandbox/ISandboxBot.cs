namespace TeamsMairie.Sandbox;

/// <summary>
/// The bot that is played with: the real one in the executable, a small one in the tests of the page.
/// </summary>
/// <remarks>
/// The sandbox and its bot share one process and one Kestrel, but speak over HTTP as they would in Teams.
/// </remarks>
public interface ISandboxBot
{
    /// <summary>Registers the bot and its <see cref="ITownRecord"/>.</summary>
    /// <param name="builder">The host; its <see cref="TimeProvider"/> is the <see cref="SandboxClock"/>.</param>
    /// <param name="options">How the sandbox was started; the bot keeps its files in the same data folder.</param>
    /// <param name="app">The app id to answer to.</param>
    void Register(WebApplicationBuilder builder, SandboxOptions options, string app);

    /// <summary>Maps <c>/api/messages</c>, with no token to check: the sandbox listens to this machine alone.</summary>
    /// <param name="routes">Where to map.</param>
    void Map(IEndpointRouteBuilder routes);
}
