namespace TeamsMairie.Sandbox.Stories;

/// <summary>How fast a story is told, and how long a person waits for the bot.</summary>
/// <param name="Step">The time a spectator has to read before each step.</param>
/// <param name="Patience">How long a step waits for its card.</param>
public sealed record SandboxPace(TimeSpan Step, TimeSpan Patience)
{
    /// <summary>The pace for a person: a little over a second a step, half a minute for a card.</summary>
    public static SandboxPace ForPeople { get; } = new(TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(30));

    /// <summary>How long the client waits for what a dialog asks of the bot.</summary>
    /// <value>Five seconds by default, as in Teams.</value>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(5);
}
