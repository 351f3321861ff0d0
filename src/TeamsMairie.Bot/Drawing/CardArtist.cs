using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>Draws any card of a dossier from its state.</summary>
internal sealed class CardArtist(
    RequesterCards requester, HolderCards holder, DisagreementCards disagreement, RulingCards ruling)
{
    /// <summary>The card of a slot.</summary>
    /// <param name="dossier">The dossier as it stands.</param>
    /// <param name="slot">The card.</param>
    /// <param name="viewer">Who looks, when that is known; null for the view everyone gets.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public Task<DrawnCard> DrawAsync(
        OpenDossier dossier, CardSlot slot, PersonId? viewer, CancellationToken cancellationToken) => slot.Kind switch
        {
            CardKind.Waiting => Task.FromResult(requester.Waiting(dossier, slot)),
            CardKind.Courtesy => Task.FromResult(RequesterCards.Courtesy(dossier, slot)),
            CardKind.Bypassed => Task.FromResult(RequesterCards.Bypassed(dossier, slot)),
            CardKind.Complement => Task.FromResult(RequesterCards.Complement(dossier, slot)),
            CardKind.Decision => Task.FromResult(DecisionCards.ForBound(dossier, slot)),
            CardKind.Qualification => Task.FromResult(HolderCards.Qualification(dossier, slot)),
            CardKind.Holder => Task.FromResult(holder.Holder(dossier, slot)),
            CardKind.Opinion => Task.FromResult(HolderCards.Opinion(dossier, slot)),
            CardKind.Late => Task.FromResult(holder.Late(dossier, slot)),
            CardKind.Party => Task.FromResult(disagreement.Party(dossier, slot)),
            CardKind.Arbiter => Task.FromResult(DisagreementCards.Arbiter(dossier, slot)),
            CardKind.Preparation => Task.FromResult(disagreement.Preparation(dossier, slot)),
            _ => ruling.DrawAsync(dossier, slot, viewer, cancellationToken),
        };
}
