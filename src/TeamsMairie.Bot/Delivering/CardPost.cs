using System.Net;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Puts one card where it belongs: in place of the earlier one, or anew.</summary>
/// <remarks>
/// In a conversation, cards leave one at a time and in order. Each call has its turn alone, and nothing is waited for
/// inside it but the call, so that two turns are never held together.
/// </remarks>
internal sealed class CardPost(ConnectorClient connector, AddressBook addresses, Recovery recovery)
{
    private readonly Lanes<string> conversations = new();

    /// <summary>Sends or updates; null when Teams closed the recipient's conversation to the bot.</summary>
    /// <exception cref="ConnectorException">It cannot be done now.</exception>
    public async Task<Receipt?> SendAsync(
        OpenDossier dossier, CardSlot slot, DrawnCard card, Receipt? earlier, string drawn,
        CancellationToken cancellationToken)
    {
        if (earlier is { ActivityId: { } activityId })
        {
            try
            {
                OutboundActivity activity = OutboundActivity.Card(card.Json, card.Summary);
                ConversationReference there = ConversationReference.FromJson(earlier.Place);
                return await conversations.RunAsync(
                    there.ConversationId,
                    async () =>
                    {
                        await connector.UpdateAsync(there, activityId, activity, cancellationToken);
                        return earlier with { Drawn = drawn };
                    },
                    cancellationToken);
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
            catch (ConnectorException e) when (AddressBook.IsClosed(e))
            {
                // Where others read, the bot was removed: what the card now says goes another way.
            }
        }

        DrawnCard anew = await recovery.MarkAsync(dossier.Stream, card, cancellationToken);
        return await SendAnewAsync(
            dossier, slot, OutboundActivity.Card(anew.Json, anew.Summary), drawn, cancellationToken);
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
                    string? replied = await conversations.RunAsync(
                        written.ConversationId,
                        () => connector.AnswerAsync(written, origin.ActivityId, activity, cancellationToken),
                        cancellationToken);
                    return new Receipt(written.ToJson(), replied, drawn);
                case CardPlace.ArbitrationChannel:
                    string channel = dossier.Commune.ArbitrationChannel;
                    StartedThread thread = await conversations.RunAsync(
                        channel,
                        () => connector.CreateThreadAsync(origin.ServiceUrl, channel, tenant, activity, cancellationToken),
                        cancellationToken);
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
            string? sent = await conversations.RunAsync(
                own.ConversationId, () => connector.SendAsync(own, activity, cancellationToken), cancellationToken);
            return new Receipt(own.ToJson(), sent, drawn);
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
