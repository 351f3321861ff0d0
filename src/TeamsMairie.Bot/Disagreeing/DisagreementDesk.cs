using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Disagreeing;

/// <summary>A disagreement opened by a message begins its dossier when its form is sent.</summary>
internal sealed class DisagreementDesk(DossierDesk desk, Courier courier, TimeProvider clock)
{
    public async Task<InvokeResponse> BeginAsync(
        Turn turn, AdaptiveCardAction action, Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        if (action is not { Verb: CardVerbs.OpenDisagreement, Trigger: ActionTrigger.Manual } || ticket.Version != 0)
        {
            return InvokeResponse.Message(RefusalSentences.Of(Refusal.UnknownDossier, null));
        }

        StreamId stream = new(caller.Commune.Tenant, ticket.Dossier);
        Judgement judgement = await desk.HandleAsync(
            stream, caller.Commune, (_, _) => Opening(turn, new CardForm(action.Data), caller), cancellationToken);
        if (judgement is Judgement.Refused(var reason))
        {
            return InvokeResponse.Message(RefusalSentences.Of(reason, null));
        }

        await courier.DeliverSoonAsync(stream);
        return InvokeResponse.Card(Notice.Draw(BotTexts.DisagreementTitle, BotTexts.Kept, ticket).Json);
    }

    private DossierCommand.OpenDisagreement Opening(Turn turn, CardForm form, Caller caller)
    {
        Origin origin = new(
            turn.Activity.ServiceUrl, turn.Activity.Conversation.Id, turn.Activity.ReplyToId ?? "", IsPublic: false)
        {
            Commune = caller.Commune.Key,
        };
        return new(
            new Gesture(caller.Person.Id, clock.GetUtcNow()), [caller.Person.Id, .. form.People(CardInputs.People)],
            form.Text(CardInputs.Subject), form.Text(CardInputs.Text), origin);
    }
}
