namespace TeamsMairie.BotProtocol;

/// <summary>What is asked of the claims, once the signature is good (rows 7 to 11).</summary>
internal static class OfTheClaims
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    // The Connector's tokens have none of these: whoever has one got it from Entra, for something else.
    private static readonly string[] OfEntra = ["appid", "azp", "scp", "roles", "idtyp", "oid"];

    public static bool ArePlain(Knock k) => k.Claims is not null;

    public static bool ComeFromTheConnector(Knock k) =>
        string.Equals(k.Claims.Text("iss"), k.Options.Profile.Issuer, StringComparison.Ordinal);

    public static bool AreForThisBot(Knock k) =>
        string.Equals(k.Claims.Text("aud"), k.Options.AppId, StringComparison.Ordinal);

    public static bool HaveTwoInstants(Knock k) => k.Claims.Instant("nbf") is not null && k.Claims.Instant("exp") is not null;

    public static bool EndAfterTheyBegin(Knock k) => k.Claims.Instant("exp") > k.Claims.Instant("nbf");

    public static bool LastADayAtMost(Knock k) => k.Claims.Instant("exp") - k.Claims.Instant("nbf") <= LongestLife;

    public static bool HaveBegun(Knock k) => k.Claims.Instant("nbf") - Skew <= k.Now;

    public static bool HaveNotEnded(Knock k) => k.Now <= k.Claims.Instant("exp") + Skew;

    public static bool AreOfNobodyElse(Knock k) => !Array.Exists(OfEntra, name => k.Claims.Member(name) is not null);
}
