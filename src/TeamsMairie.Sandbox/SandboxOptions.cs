using TeamsMairie.Journal;

namespace TeamsMairie.Sandbox;

/// <summary>How the sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>Where the sandbox listens.</summary>
    /// <value>
    /// An http address of this machine alone; port 0 takes a free port. By default port 5178 of 127.0.0.1.
    /// </value>
    public string Url { get; init; } = "http://127.0.0.1:5178";

    /// <summary>The folder in which conversations, clock and journal are kept.</summary>
    /// <value>By default <c>TeamsMairie/Sandbox</c> in the local application data of the person.</value>
    public string DataFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "TeamsMairie",
        "Sandbox");

    /// <summary>The commune the page opens on: the key of a commune, or of the organisation it belongs to.</summary>
    /// <value>By default « bourg », that is Montclair-sur-Loire.</value>
    public string Commune { get; init; } = "bourg";

    /// <summary>Where the journal is kept: <c>sqlite</c>, in the data folder, or <c>tables</c>.</summary>
    /// <value>By default <c>sqlite</c>.</value>
    public string Journal { get; init; } = JournalOptions.Sqlite;

    /// <summary>The connection string of a local table and queue server, when the journal is kept on one.</summary>
    /// <value>None by default.</value>
    public string? Storage { get; init; }
}
