using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>The mayor's card: in the channel everyone sees that a decision is awaited, the mayor alone what to decide.</summary>
internal sealed class RulingCards(AddressBook addresses)
{
    public async Task<DrawnCard> DrawAsync(
        OpenDossier dossier, CardSlot slot, PersonId? viewer, CancellationToken cancellationToken)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        if (state.Verdict is not null)
        {
            return DecisionCards.ForChannel(dossier, slot);
        }

        if (state.Disagreement is not { Stage: Stage.MayorRuling } d)
        {
            return Notice.Draw(BotTexts.RulingNoMore, States.Of(state, commune), dossier.Ticket(slot), state.Number);
        }

        bool isInChannel = CardPlaces.Of(slot.Kind, state) == CardPlace.ArbitrationChannel;
        bool isForMayor = viewer == commune.Mayor.Id || (viewer is null && !isInChannel);
        RulingContent content = new(d.Subject, d.DueOn, isForMayor)
        {
            Reference = state.Number,
            PastStage = PastStage(d),
            RefreshFor = isInChannel && state.Origin is { } origin
                ? [await addresses.TeamsIdAsync(commune.Tenant, commune.Mayor.Id, origin.ServiceUrl, cancellationToken)]
                : [],
        };
        return Cards.Views.Ruling.Draw(isForMayor ? WithDetail(content, d, commune) : content, dossier.Ticket(slot));
    }

    private static RulingContent WithDetail(RulingContent content, Disagreement d, Commune commune) => content with
    {
        Scenarios =
        [
            .. (d.Preparation?.Scenarios ?? []).Select(s => new ScenarioLine(s.Label, s.Effects, s.Cost, s.Delay, s.Risk)),
        ],
        Advice = d.Preparation?.Proposal,
        Constraints = d.Preparation?.Constraints,
        Doubts = d.Preparation?.Doubts,
        Positions =
        [
            .. d.Concerns(commune.Mayor.Id) ? [new Quote(BotTexts.Attention, BotTexts.MayorIsParty)] : Array.Empty<Quote>(),
            .. DisagreementQuotes.Positions(d.Positions, commune),
        ],
    };

    private static string PastStage(Disagreement d) => d switch
    {
        { Maintained: not null } => BotTexts.PastArbitration,
        { Type: DisagreementType.BetweenElected } => BotTexts.PastCommonPosition,
        _ => BotTexts.PastNone,
    };
}
