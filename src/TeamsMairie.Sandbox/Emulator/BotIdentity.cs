namespace TeamsMairie.Sandbox.Emulator;

/// <summary>Who the bot is in the pretend Teams.</summary>
internal static class BotIdentity
{
    /// <summary>The app id; it names nothing outside this sandbox.</summary>
    public const string AppId = "5c1c0171-0000-4000-8000-0000ba5ab1e5";

    public const string Mri = "28:" + AppId;

    public const string Name = "Circuit Mairie";
}
