using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.BotProtocol;

/// <summary>Counts and logs what the door turned away: why, and never who or what.</summary>
internal sealed partial class DoorRecord(IMeterFactory meters, ILogger<DoorRecord> logger)
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "TeamsMairie.BotProtocol";

    /// <summary>The counter of refusals, by <c>reason</c>.</summary>
    public const string Refusals = "auth_rejected_total";

    private readonly Counter<long> refusals = meters.Create(Meter).CreateCounter<long>(
        Refusals, "{request}", "Requests turned away at the door, by reason.");

    public void Refused(string reason, Knock knock)
    {
        refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));
        Log.TurnedAway(logger, reason, knock.Key?.Id, Hash(knock.Claims.Text("iss")));
    }

    // Not verified yet, so anybody may have written it: enough to see that two refusals are alike.
    private static string? Hash(string? issuer) => issuer is null
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer)).AsSpan(0, 4));

    private static partial class Log
    {
        [LoggerMessage(2201, LogLevel.Warning, "Turned away: {Reason}, key {Key}, issuer {Issuer}.")]
        public static partial void TurnedAway(ILogger logger, string reason, string? key, string? issuer);
    }
}
