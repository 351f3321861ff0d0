namespace TeamsMairie.BotProtocol;

/// <summary>Where the keys are, and whose they must be.</summary>
/// <param name="Metadata">The OpenID metadata.</param>
/// <param name="Issuer">What it must say of itself.</param>
/// <param name="Host">The only host that may hold the keys.</param>
internal sealed record KeyAddress(Uri Metadata, string Issuer, string Host)
{
    /// <summary>The Connector's, or those of a test, which the check of the options keeps out of production.</summary>
    public static KeyAddress Of(DoorOptions options) => options.TestKeySource is { } test
        ? new(test, options.Profile.Issuer, test.Host)
        : new(options.Profile.Metadata, options.Profile.Issuer, options.Profile.KeyHost);

    /// <summary>Whether the keys may be there: the pinned host, over HTTPS unless the metadata itself is a test's.</summary>
    public bool Pins(Uri keys) =>
        keys.Host.Equals(Host, StringComparison.OrdinalIgnoreCase)
        && keys.Scheme == Metadata.Scheme && (keys.IsDefaultPort || keys.Port == Metadata.Port);
}
