using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Clicking;

/// <summary>Who may open which card, and from where: a ticket can be forged, and a card forwarded.</summary>
internal static class CardAccess
{
    /// <summary>The card of a ticket; null when it is not for this person to see.</summary>
    /// <remarks>What a card tells is given to its recipient alone, or to everyone where everyone reads it.</remarks>
    public static CardSlot? SlotOf(OpenDossier dossier, Ticket ticket, PersonId person) =>
        dossier.Cards.Contains(ticket.Step) && CardSlot.TryParse(ticket.Step, out CardSlot? slot)
        && dossier.Commune.Find(person) is not null
        && (slot.Value.Recipient == person || PublicPlaceOf(dossier, slot.Value) is not null)
            ? slot
            : null;

    /// <summary>Whether somebody clicks where the card was put: their own chat with the bot, or where everyone reads it.</summary>
    public static bool IsInItsPlace(Turn turn, OpenDossier dossier, CardSlot slot) =>
        Places.IsOwnChat(turn)
        || (PublicPlaceOf(dossier, slot) is { } place
            && string.Equals(Places.ChannelOf(turn.Activity.Conversation.Id), Places.ChannelOf(place), StringComparison.Ordinal));

    private static string? PublicPlaceOf(OpenDossier dossier, CardSlot slot) => CardPlaces.Of(slot.Kind, dossier.State) switch
    {
        CardPlace.ArbitrationChannel => dossier.Commune.ArbitrationChannel,
        CardPlace.Origin when dossier.State.Origin is { IsPublic: true } origin => origin.ConversationId,
        _ => null,
    };
}
