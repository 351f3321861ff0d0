using System.Text.RegularExpressions;

namespace TeamsMairie.BotProtocol;

/// <summary>What is asked of the token before any key is looked for (rows 3 and 4).</summary>
internal static partial class OfTheToken
{
    private const int LongestToken = 16 * 1024;
    private const int LongestKeyName = 128;

    // Each would let the token choose how, or with what, it is verified.
    private static readonly string[] Smuggled = ["crit", "jku", "jwk", "x5u", "x5c", "zip", "enc", "b64"];

    public static bool IsAlone(Knock k) => k.Request.Headers.Authorization is [{ Length: > 0 } one] && !one.Contains(',');

    public static bool IsBearer(Knock k) =>
        k.Request.Headers.Authorization.ToString().Split(' ') is [var scheme, { Length: > 0 }]
        && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    public static bool IsShort(Knock k) => k.Token.Length <= LongestToken;

    public static bool HasThreeParts(Knock k) => ThreeParts().IsMatch(k.Token);

    public static bool HasAPlainHeader(Knock k) => k.Header is not null;

    public static bool IsRs256(Knock k) => k.Header.Text("alg") is "RS256";

    // Access tokens of Entra may say at+jwt; the Connector's always say JWT.
    public static bool IsAJwt(Knock k) =>
        k.Header.Text("typ") is { } type && type.Equals("JWT", StringComparison.OrdinalIgnoreCase);

    public static bool NamesItsKey(Knock k) => k.Header.Text("kid") is { Length: > 0 and <= LongestKeyName };

    public static bool BringsNoKeyOfItsOwn(Knock k) =>
        !Array.Exists(Smuggled, name => k.Header.Member(name) is not null);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex ThreeParts();
}
