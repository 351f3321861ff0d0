using System.Net;

namespace TeamsMairie.BotProtocol;

/// <summary>The connector said no, or could not be reached: the one fault of this border.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(HttpStatusCode status, string? errorCode, TimeSpan? retryAfter)
        : base($"The Bot Connector answered {(int)status}{(errorCode is null ? "" : $" {errorCode}")}.")
    {
        Status = status;
        ErrorCode = errorCode;
        RetryAfter = retryAfter;
        MayHaveArrived = IsAmbiguous(status);
    }

    internal ConnectorException(string message, bool mayHaveArrived, Exception? cause)
        : base(message, cause) => MayHaveArrived = mayHaveArrived;

    /// <summary>
    /// The HTTP status; null when no answer came. 403 and 404: the person removed the bot, do not retry. 429: retry.
    /// </summary>
    public HttpStatusCode? Status { get; }

    /// <summary>
    /// Why, in the connector's words, such as <c>BotNotInConversationRoster</c>; null when not told. Safe to log:
    /// letters, digits, dots, dashes and underscores, 64 characters at most.
    /// </summary>
    public string? ErrorCode { get; }

    /// <summary>How long the connector asks to wait, not negative; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether the call may have had its effect all the same: true for 408, 412, 5xx, a time-out or a lost connection.
    /// Sending again may then show a person the same thing twice.
    /// </summary>
    public bool MayHaveArrived { get; }

    /// <summary>Whether a call so answered may have had its effect, though it is no success.</summary>
    internal static bool IsAmbiguous(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed || (int)status >= 500;
}
