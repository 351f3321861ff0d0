using System.Net.Http.Json;
using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads the id of what was just sent.</summary>
internal static class SentIds
{
    /// <summary>The id, or null when the connector gave none: the message is there all the same.</summary>
    public static async Task<string?> InAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            ResourceResponse? created =
                await response.Content.ReadFromJsonAsync(WireJson.Default.ResourceResponse, cancellationToken);
            return string.IsNullOrEmpty(created?.Id) ? null : created.Id;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
