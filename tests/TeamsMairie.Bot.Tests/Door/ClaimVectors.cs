using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>Forgeries of the claims: signed by a good key, for something else.</summary>
internal static class ClaimVectors
{
    public static IEnumerable<Vector> All => [.. OfTheText, .. OfTheOrigin, .. OfTheTime, .. OfEntra];

    private static IEnumerable<Vector> OfTheText =>
    [
        new("claims are no object", 401, "signature", f => f.RawClaims = "[]"),
        new("two issuers", 401, "claims-json", f => f.RawClaims = f.Claims.ToJsonString()[..^1] + ",\"iss\":\"x\"}"),
        new("two audiences", 401, "claims-json", f => f.RawClaims = $$"""{"aud":"x",{{f.Claims.ToJsonString()[1..]}}"""),
        new("claims are not Unicode", 401, "signature", f => f.RawClaims = f.Claims.ToJsonString()[..^1] + ",\"x\":\"\\ud800\"}"),
        new("claims followed by more", 401, "claims-json", f => f.RawClaims = f.Claims.ToJsonString() + "{}"),
    ];

    private static IEnumerable<Vector> OfTheOrigin =>
    [
        new("no issuer", 401, "issuer", f => f.Claims.Remove("iss")),
        new("issuer is a list", 401, "signature", f => f.Claims["iss"] = new JsonArray(KeyServer.Issuer)),
        new("issuer with a slash", 401, "issuer", f => f.Claims["iss"] = KeyServer.Issuer + "/"),
        new("issuer in another case", 401, "issuer", f => f.Claims["iss"] = "https://API.botframework.com"),
        new("22 another cloud", 401, "issuer", f => f.Claims["iss"] = "https://api.botframework.us"),
        new("24 another bot’s token", 401, "audience", f => f.Claims["aud"] = "9999f1e0-0000-4000-8000-000000000001"),
        new("audience is a list", 401, "audience", f => f.Claims["aud"] = new JsonArray(Forgery.AppId, "other")),
        new("audience in another case", 401, "audience", f => f.Claims["aud"] = Forgery.AppId.ToUpperInvariant()),
        new("audience of an API", 401, "audience", f => f.Claims["aud"] = "api://" + Forgery.AppId),
        new("no audience", 401, "audience", f => f.Claims.Remove("aud")),
        new("26 audience of another issuer", 401, "issuer", f => f.Claims["iss"] = "https://issuer.example"),
    ];

    private static IEnumerable<Vector> OfTheTime =>
    [
        new("no end", 401, "lifetime", f => f.Claims.Remove("exp")),
        new("20 no beginning", 401, "lifetime", f => f.Claims.Remove("nbf")),
        new("end is a text", 401, "lifetime", f => f.Claims["exp"] = "9999999999"),
        new("end is not whole", 401, "lifetime", f => f.Claims["exp"] = 9999999999.5),
        new("end is out of all time", 401, "lifetime", f => f.Claims["exp"] = long.MaxValue),
        new("ends before it begins", 401, "lifetime-order", f => Last(f, from: 60, until: 0)),
        new("lasts ten years", 401, "lifetime-span", f => Last(f, from: -60, until: 315_360_000)),
        new("lasts a day and a second", 401, "lifetime-span", f => Last(f, from: -60, until: 86_341)),
        new("19 expired", 401, "expired", f => Last(f, from: -3_600, until: -301)),
        new("20 not yet valid", 401, "not-yet-valid", f => Last(f, from: 310, until: 3_600)),
    ];

    private static IEnumerable<Vector> OfEntra =>
    [
        .. new[] { "appid", "azp", "scp", "roles", "idtyp", "oid" }.Select(claim =>
            new Vector("claim of Entra: " + claim, 401, "foreign-claim", f => f.Claims[claim] = Bourg.Mayor)),
        new("27 a user’s own tab token", 401, "issuer", f => Entra(f, "azp", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", "scp", "access_as_user", "oid", Bourg.Mayor)),
        new("28 skill, version 1", 401, "issuer", f => Entra(f, "ver", "1.0", "appid", "9999f1e0-0000-4000-8000-000000000001")),
        new("28 skill, version 2", 401, "issuer", f => Entra(f, "ver", "2.0", "azp", "9999f1e0-0000-4000-8000-000000000001")),
        new("29 anonymous skill", 401, "issuer", f => Entra(f, "appid", "AnonymousSkill")),
        new("30 our own outgoing token", 401, "issuer", f =>
        {
            Entra(f, "appid", Forgery.AppId);
            f.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            f.Claims["aud"] = "https://api.botframework.com";
        }),
        new("32 token for Graph", 401, "issuer", f =>
        {
            Entra(f, "nonce", "n");
            f.Claims["aud"] = "00000003-0000-0000-c000-000000000000";
        }),
    ];

    private static void Last(Forgery f, int from, int until)
    {
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        f.Claims["nbf"] = now + from;
        f.Claims["exp"] = now + until;
    }

    private static void Entra(Forgery f, params string[] claims)
    {
        f.Claims.Remove("serviceurl");
        f.Claims["iss"] = $"https://login.microsoftonline.com/{Bourg.Tenant}/v2.0";
        for (int i = 0; i < claims.Length; i += 2)
        {
            f.Claims[claims[i]] = claims[i + 1];
        }
    }
}
