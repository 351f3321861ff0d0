using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>How the bot calls the Bot Connector. Section <c>Connector</c> of the configuration.</summary>
/// <remarks>Which hosts may be called is no setting: see <see cref="ServiceUrlPolicy"/>.</remarks>
public sealed class ConnectorOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Connector";

    /// <summary>The time one call may take, all retries and waits included.</summary>
    /// <value>Between 1 and 60 seconds; 10 seconds by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallBudget { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often a call is tried again; a POST only when it was told to come back, for otherwise it might arrive twice.
    /// </summary>
    /// <value>Between 1 and 8; 3 by default.</value>
    [Range(1, 8)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The wait before the first retry, doubled for each of the next, longer when the connector asks.
    /// </summary>
    /// <value>Between 0 and 30 seconds; 1 second by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether calls, and those for the signing keys, go through the proxy named by the environment.</summary>
    /// <value>False by default: a proxy that opens TLS would see the bot's token.</value>
    public bool UseSystemProxy { get; set; }
}

/// <summary>Checks <see cref="ConnectorOptions"/> when the host starts; the compiler writes the body.</summary>
[OptionsValidator]
internal sealed partial class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>;
