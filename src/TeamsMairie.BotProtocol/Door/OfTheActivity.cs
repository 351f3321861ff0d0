namespace TeamsMairie.BotProtocol;

/// <summary>What is asked of the activity, and how it is tied to the token (rows 13 to 18).</summary>
internal static class OfTheActivity
{
    private const string Teams = "msteams";

    public static bool ComesFromTeams(Knock k) => k.Turn!.Activity.ChannelId is Teams;

    public static bool IsOfAChannelOfTheKey(Knock k) => k.Key!.Endorsements switch
    {
        null => k.Options.Endorsements is EndorsementMode.WhenListed,
        var listed => listed.Contains(Teams, StringComparer.Ordinal),
    };

    public static bool HasAServiceUrlClaim(Knock k) => k.Claims.Text("serviceurl") is { Length: > 0 };

    public static bool IsFromTheServiceOfTheToken(Knock k) => string.Equals(
        WithoutSlash(k.Claims.Text("serviceurl")), WithoutSlash(k.Turn!.Activity.ServiceUrl.OriginalString),
        StringComparison.OrdinalIgnoreCase);

    public static bool IsFromAServiceOfTeams(Knock k) => ServiceUrlPolicy.Teams.Allows(k.Turn!.Activity.ServiceUrl);

    // The tenant in the address or in a header only confirms; the activity itself must say it.
    public static bool NamesATenant(Knock k) =>
        k.Turn!.Activity is { ChannelData.Tenant.Id.Length: > 0 } or { Conversation.TenantId.Length: > 0 };

    public static bool NamesOneTenant(Knock k) => k.Tenants.Select(EntraId.Parse).Distinct().Count() == 1;

    public static bool IsOfATenantServed(Knock k) =>
        k.Tenants.All(tenant => EntraId.Parse(tenant) is { } id && k.Options.Serves(id));

    // Some updates are about a team or a person, who is then the recipient.
    public static bool IsForThisBot(Knock k) =>
        k.Turn!.Activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
        || string.Equals(k.Turn.Activity.Recipient.Id, "28:" + k.Options.AppId, StringComparison.Ordinal);

    public static bool IsNotFromABot(Knock k) => !k.Turn!.Activity.From.IsBot;

    private static string? WithoutSlash(string? address) => address?.EndsWith('/') is true ? address[..^1] : address;
}
