namespace TeamsMairie.BotProtocol;

/// <summary>One cloud of the Bot Connector: who signs, where its keys are, where its answers go.</summary>
/// <remarks>
/// Sources: the constants of the public Bot Framework and Microsoft 365 Agents SDKs. One profile is active in a
/// deployment, chosen by a setting; the content of a token never chooses.
/// </remarks>
/// <param name="Name">The value of the setting.</param>
/// <param name="Issuer">The only <c>iss</c> accepted, compared exactly.</param>
/// <param name="Metadata">The OpenID metadata that names the keys.</param>
/// <param name="KeyHost">The only host the keys may come from.</param>
/// <param name="Scope">What the bot asks for when it gets a token to answer with.</param>
/// <param name="IsSelectable">Whether a town hall may choose it today.</param>
public sealed record CloudProfile(
    string Name, string Issuer, Uri Metadata, string KeyHost, string Scope, bool IsSelectable)
{
    /// <summary>The public cloud, that of every French town hall. The default.</summary>
    public static CloudProfile Public { get; } = new(
        "Public",
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "login.botframework.com",
        "https://api.botframework.com/.default",
        IsSelectable: true);

    /// <summary>The cloud of the government of the United States: known, never selected.</summary>
    public static CloudProfile UsGovernment { get; } = new(
        "UsGovernment",
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "login.botframework.azure.us",
        "https://api.botframework.us/.default",
        IsSelectable: false);

    /// <summary>The cloud operated in China: known, never selected.</summary>
    public static CloudProfile China { get; } = new(
        "China",
        "https://api.botframework.azure.cn",
        new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "login.botframework.azure.cn",
        "https://api.botframework.azure.cn/.default",
        IsSelectable: false);

    /// <summary>
    /// The public cloud once its tokens come from Entra, as Microsoft announces without a date. Not selectable: today
    /// the owner of any bot can get a token of this issuer.
    /// </summary>
    public static CloudProfile EntraIssued { get; } = new(
        "EntraIssued",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        new("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0/.well-known/openid-configuration"),
        "login.microsoftonline.com",
        "https://api.botframework.com/.default",
        IsSelectable: false);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CloudProfile> All { get; } = [Public, UsGovernment, China, EntraIssued];

    /// <summary>The profile of a name, in any case; null when there is none.</summary>
    public static CloudProfile? Find(string name) =>
        All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
