using System.Text.RegularExpressions;

namespace TeamsMairie.BotProtocol;

/// <summary>Decides which connector the bot may answer to. Fails closed: what is not listed is refused.</summary>
/// <remarks>
/// Asked twice: when an activity comes in, and by <see cref="ConnectorClient"/> before each call, since stored
/// references are data too. The hosts are compared whole, never by suffix: anyone may own a name under
/// <c>trafficmanager.net</c>. The list is code, not configuration: a wrong setting must not leak the bot's token.
/// </remarks>
public sealed partial class ServiceUrlPolicy
{
    private static readonly string[] TeamsHosts =
    [
        "smba.trafficmanager.net",
        "smba.onyx.prod.teams.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
    ];

    private readonly Func<Uri, bool> isHost;
    private readonly Func<Uri, bool> isPath;

    private ServiceUrlPolicy(Func<Uri, bool> isHost, Func<Uri, bool> isPath) => (this.isHost, this.isPath) = (isHost, isPath);

    /// <summary>
    /// Teams in the public cloud: HTTPS on the default port of a known host, path <c>/{region}/</c> or
    /// <c>/{region}/{tenant}/</c>, no user, query or fragment. What a deployed bot uses.
    /// </summary>
    public static ServiceUrlPolicy Teams { get; } = new(IsTeams, IsRegion);

    /// <summary>HTTP or HTTPS on this machine's loopback, any port and path. For the sandbox and tests only.</summary>
    public static ServiceUrlPolicy AllowLoopback { get; } = new(IsLoopback, _ => true);

    /// <summary>Whether the bot may answer at <paramref name="serviceUrl"/>; false when it is relative.</summary>
    public bool Allows(Uri serviceUrl)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        return serviceUrl is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" } && isHost(serviceUrl) && isPath(serviceUrl);
    }

    /// <summary>Whether a call to <paramref name="address"/> may carry the bot's token; asked of each request.</summary>
    internal bool Reaches(Uri address) => address is { IsAbsoluteUri: true, UserInfo: "" } && isHost(address);

    /// <summary>The tenant that an address of the form <c>/{region}/{tenant}/</c> names; null when it names none.</summary>
    internal static string? TenantIn(Uri serviceUrl) =>
        serviceUrl.AbsolutePath.Trim('/').Split('/') is [_, var tenant] ? tenant : null;

    private static bool IsTeams(Uri url) =>
        url is { Scheme: "https", IsDefaultPort: true }
        && TeamsHosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase);

    private static bool IsRegion(Uri url) => RegionPath().IsMatch(url.AbsolutePath);

    private static bool IsLoopback(Uri url) => url is { Scheme: "http" or "https", IsLoopback: true };

    [GeneratedRegex(
        @"\A/[a-z0-9-]+(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?/?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture)]
    private static partial Regex RegionPath();
}
