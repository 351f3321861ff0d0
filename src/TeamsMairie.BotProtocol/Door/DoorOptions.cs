namespace TeamsMairie.BotProtocol;

/// <summary>Who may post to the bot. Section <c>Bot</c> of the configuration, checked before the door opens.</summary>
public sealed class DoorOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Bot";

    /// <summary>The bot's App ID (<i>application (client) ID</i>), a GUID as Entra shows it. No default.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The Entra tenants served, GUIDs; at least one, no default. Any other is turned away.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>The cloud; <c>Public</c> by default, the only one a town hall may choose today.</summary>
    public string Cloud { get; set; } = CloudProfile.Public.Name;

    /// <summary>How the endorsements of a key are judged; <see cref="EndorsementMode.Strict"/> by default.</summary>
    public EndorsementMode Endorsements { get; set; }

    /// <summary>
    /// For tests only: the OpenID metadata of keys that stand for the Connector's. Null by default; in production it
    /// stops the process.
    /// </summary>
    public Uri? TestKeySource { get; set; }

    internal CloudProfile Profile => CloudProfile.Find(Cloud) ?? CloudProfile.Public;

    internal bool Serves(Guid tenant) => Tenants.Any(known => EntraId.Parse(known) == tenant);
}

/// <summary>What a key must say about the channel of the activity it signed for.</summary>
public enum EndorsementMode
{
    /// <summary>It must name the channel. The default.</summary>
    Strict,

    /// <summary>A key that names no channel at all is accepted; one that names others is not.</summary>
    WhenListed,
}
