using System.Net;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Puts one card of a frame in its recipient's own conversation: in place of the earlier one, or anew.</summary>
internal sealed class FramePost(ConnectorClient connector, AddressBook addresses)
{
    /// <summary>Sends or updates; null when the recipient cannot be written to today.</summary>
    /// <exception cref="ConnectorException">It cannot be done now.</exception>
    public async Task<Receipt?> SendAsync(
        OpenFrame frame, FrameSlot slot, DrawnCard card, Receipt? earlier, string drawn, CancellationToken cancellationToken)
    {
        Guid tenant = frame.Founding.Tenant;
        if (await addresses.ServiceAsync(tenant, cancellationToken) is not { } service)
        {
            return null;
        }

        OutboundActivity activity = OutboundActivity.Card(card.Json, card.Summary);
        try
        {
            return await UpdateAsync(earlier, activity, drawn, cancellationToken)
                ?? (await addresses.PersonalAsync(tenant, slot.Recipient, service, cancellationToken) is { } own
                    ? new Receipt(own.ToJson(), await connector.SendAsync(own, activity, cancellationToken), drawn)
                    : null);
        }
        catch (ConnectorException e) when (AddressBook.IsClosed(e))
        {
            await addresses.CloseAsync(tenant, slot.Recipient, service, e, cancellationToken);
            return null;
        }
    }

    /// <returns>Null when there is nothing to update: the person may have deleted the message, and then it comes again.</returns>
    private async Task<Receipt?> UpdateAsync(
        Receipt? earlier, OutboundActivity activity, string drawn, CancellationToken cancellationToken)
    {
        if (earlier is not { ActivityId: { } activityId })
        {
            return null;
        }

        try
        {
            await connector.UpdateAsync(
                ConversationReference.FromJson(earlier.Place), activityId, activity, cancellationToken);
            return earlier with { Drawn = drawn };
        }
        catch (ConnectorException e) when (e.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
