using System.Net;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Puts one card where it belongs: in place of the earlier one, or anew.</summary>
internal sealed class CardPost(ConnectorClient connector, AddressBook addresses)
{
    /// <summary>Sends or updates; null when Teams closed the recipient's conversation to the bot.</summary>
    /// <exception cref="ConnectorException">It cannot be done now.</exception>
    public async Task<Receipt?> SendAsync(
        OpenDossier dossier, CardSlot slot, DrawnCard card, Receipt? earlier, string drawn,
        CancellationToken cancellationToken)
    {
        OutboundActivity activity = OutboundActivity.Card(card.Json, card.Summary);
        if (earlier is { ActivityId: { } activityId })
        {
            try
            {
                ConversationReference there = ConversationReference.FromJson(earlier.Place);
                await connector.UpdateAsync(there, activityId, activity, cancellationToken);
                return earlier with { Drawn = drawn };
            }
            catch (ConnectorException e) when (e.Status is HttpStatusCode.NotFound)
            {
                // The person deleted the message: what they must know comes again, once.
            }
            catch (ConnectorException e) when (AddressBook.IsClosed(e) && IsPersonal(dossier, slot))
            {
                await CloseAsync(dossier, slot, e, cancellationToken);
                return null;
            }
        }

        return await SendAnewAsync(dossier, slot, activity, drawn, cancellationToken);
    }

    private async Task<Receipt?> SendAnewAsync(
        OpenDossier dossier, CardSlot slot, OutboundActivity activity, string drawn, CancellationToken cancellationToken)
    {
        Origin origin = OriginOf(dossier);
        Guid tenant = dossier.Commune.Tenant;
        try
        {
            switch (CardPlaces.Of(slot.Kind, dossier.State))
            {
                case CardPlace.Origin:
                    ConversationReference written = new(origin.ServiceUrl, origin.ConversationId) { TenantId = tenant };
                    string? replied = await connector.AnswerAsync(written, origin.ActivityId, activity, cancellationToken);
                    return new Receipt(written.ToJson(), replied, drawn);
                case CardPlace.ArbitrationChannel:
                    StartedThread thread = await connector.CreateThreadAsync(
                        origin.ServiceUrl, dossier.Commune.ArbitrationChannel, tenant, activity, cancellationToken);
                    return new Receipt(thread.Reference.ToJson(), thread.ActivityId, drawn);
                default:
                    return await SendInPrivateAsync(dossier, slot, activity, drawn, cancellationToken);
            }
        }
        catch (ConnectorException e) when (AddressBook.IsClosed(e) && slot.Kind is CardKind.Waiting or CardKind.Ruling)
        {
            // The bot was removed from the place: what is due to one person still reaches them.
            return await SendInPrivateAsync(dossier, slot, activity, drawn, cancellationToken);
        }
    }

    private async Task<Receipt?> SendInPrivateAsync(
        OpenDossier dossier, CardSlot slot, OutboundActivity activity, string drawn, CancellationToken cancellationToken)
    {
        Uri service = ServiceOf(dossier);
        if (await addresses.PersonalAsync(dossier.Commune.Tenant, slot.Recipient, service, cancellationToken) is not { } own)
        {
            return null;
        }

        try
        {
            return new Receipt(own.ToJson(), await connector.SendAsync(own, activity, cancellationToken), drawn);
        }
        catch (ConnectorException e) when (AddressBook.IsClosed(e))
        {
            await CloseAsync(dossier, slot, e, cancellationToken);
            return null;
        }
    }

    private Task CloseAsync(
        OpenDossier dossier, CardSlot slot, ConnectorException why, CancellationToken cancellationToken) =>
        addresses.CloseAsync(dossier.Commune.Tenant, slot.Recipient, ServiceOf(dossier), why, cancellationToken);

    private static bool IsPersonal(OpenDossier dossier, CardSlot slot) =>
        CardPlaces.Of(slot.Kind, dossier.State) == CardPlace.Personal;

    private static Uri ServiceOf(OpenDossier dossier) => OriginOf(dossier).ServiceUrl;

    private static Origin OriginOf(OpenDossier dossier) =>
        dossier.State.Origin ?? throw new InvalidOperationException("A dossier has an origin.");
}
