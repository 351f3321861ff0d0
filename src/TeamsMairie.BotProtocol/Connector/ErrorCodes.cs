using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads why the connector refused.</summary>
internal static partial class ErrorCodes
{
    /// <summary>The error code, or null when there is none that is safe to log.</summary>
    public static async Task<string?> InAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            ErrorResponse? answer =
                await response.Content.ReadFromJsonAsync(WireJson.Default.ErrorResponse, cancellationToken);
            return answer?.Error?.Code is { } code && SafeToLog().IsMatch(code) ? code : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex SafeToLog();
}
