namespace TeamsMairie.BotProtocol;

/// <summary>How the bot proves who it is when it answers. Section <c>Bot:Credential</c> of the configuration.</summary>
public sealed class CredentialOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Bot:Credential";

    /// <summary>The kind; <see cref="CredentialKind.ManagedIdentity"/> by default, which needs no secret.</summary>
    public CredentialKind Kind { get; set; }

    /// <summary>The bot's home tenant, a GUID; the first of <c>Bot:Tenants</c> by default.</summary>
    public string? Tenant { get; set; }

    /// <summary>
    /// The client id of the managed identity; the App ID by default. Read for <see cref="CredentialKind.ManagedIdentity"/>
    /// and <see cref="CredentialKind.Federated"/>.
    /// </summary>
    public string? ManagedIdentity { get; set; }

    /// <summary>The path of a certificate with its private key, PEM or PFX. Read for <see cref="CredentialKind.Certificate"/>.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The secret of the app registration. Read for <see cref="CredentialKind.Secret"/>, in development.</summary>
    public string? Secret { get; set; }
}

/// <summary>The proofs that Entra takes.</summary>
public enum CredentialKind
{
    /// <summary>A user-assigned managed identity of Azure, which is also the bot's App ID.</summary>
    ManagedIdentity,

    /// <summary>An app registration that trusts a managed identity: no secret either.</summary>
    Federated,

    /// <summary>A certificate, for a bot that runs on the town hall's own server.</summary>
    Certificate,

    /// <summary>A client secret, for development only.</summary>
    Secret,
}
