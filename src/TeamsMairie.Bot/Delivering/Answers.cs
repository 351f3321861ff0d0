using System.Net;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Answers under a message; beside it when it is gone, or was none.</summary>
internal static class Answers
{
    /// <returns>The id of the answer; null when Teams gave none.</returns>
    public static async Task<string?> AnswerAsync(
        this ConnectorClient connector, ConversationReference place, string? message, OutboundActivity activity,
        CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(message))
        {
            try
            {
                return await connector.ReplyAsync(place, message, activity, cancellationToken);
            }
            catch (ConnectorException e) when (e.Status is HttpStatusCode.NotFound)
            {
                // Its author deleted it: who wrote is answered all the same.
            }
        }

        return await connector.SendAsync(place, activity, cancellationToken);
    }
}
