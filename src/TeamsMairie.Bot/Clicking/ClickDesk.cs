using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Clicking;

/// <summary>Answers a click: who clicked and what the dossier has become are judged here, never in the card.</summary>
internal sealed class ClickDesk(
    DossierArchive archive, DossierDesk desk, Courier courier, CardArtist artist, TimeProvider clock)
{
    public async Task<InvokeResponse> AnswerAsync(
        Turn turn, AdaptiveCardAction action, Caller caller, CancellationToken cancellationToken)
    {
        if (Ticket.Read(action.Data) is not { } ticket)
        {
            return InvokeResponse.BadRequest(BotTexts.UnknownButton);
        }

        StreamId stream = new(caller.Commune.Tenant, ticket.Dossier);
        if (await archive.FindAsync(stream, cancellationToken) is not { } dossier)
        {
            return await BeginAsync(turn, action, caller, ticket, stream, cancellationToken);
        }

        if (!MayClick(dossier, ticket, caller.Person.Id, out CardSlot slot))
        {
            return InvokeResponse.Message(BotTexts.NotForYou);
        }

        if (action.Verb == CardVerbs.Show)
        {
            return await ShowAsync(dossier, slot, caller, null, cancellationToken);
        }

        if (VerbTable.Find(action.Verb) is not { } command)
        {
            return InvokeResponse.BadRequest(BotTexts.UnknownButton);
        }

        CardForm form = new(action.Data);
        Judgement judgement = await desk.HandleAsync(
            dossier,
            (state, version) => command(new Click(
                new Gesture(caller.Person.Id, clock.GetUtcNow(), IsOnOldCard: version != ticket.Version), form, state)),
            cancellationToken);
        switch (judgement)
        {
            case Judgement.Kept(var after):
                await courier.DeliverSoonAsync(stream);
                return await ShowAsync(after, slot, caller, null, cancellationToken);
            case Judgement.Refused(Refusal.OldCard) when await archive.FindAsync(stream, cancellationToken) is { } now:
                return await ShowAsync(now, slot, caller, BotTexts.Changed, cancellationToken);
            case Judgement.Refused(var reason):
                return InvokeResponse.Message(RefusalSentences.Of(reason, dossier));
            default:
                throw new InvalidOperationException(judgement.ToString());
        }
    }

    // A disagreement opened by a message begins its dossier with this very click.
    private async Task<InvokeResponse> BeginAsync(
        Turn turn, AdaptiveCardAction action, Caller caller, Ticket ticket, StreamId stream,
        CancellationToken cancellationToken)
    {
        if (action.Verb != CardVerbs.OpenDisagreement || ticket.Version != 0)
        {
            return InvokeResponse.Message(RefusalSentences.Of(Refusal.UnknownDossier, null));
        }

        CardForm form = new(action.Data);
        Origin origin = new(
            turn.Activity.ServiceUrl, turn.Activity.Conversation.Id, turn.Activity.ReplyToId ?? "", IsPublic: false)
        {
            Commune = caller.Commune.Key,
        };
        Gesture gesture = new(caller.Person.Id, clock.GetUtcNow());
        Judgement judgement = await desk.HandleAsync(
            stream, caller.Commune,
            (_, _) => new DossierCommand.OpenDisagreement(
                gesture, [caller.Person.Id, .. form.People(CardInputs.People)], form.Text(CardInputs.Subject),
                form.Text(CardInputs.Text), origin),
            cancellationToken);
        if (judgement is Judgement.Refused(var reason))
        {
            return InvokeResponse.Message(RefusalSentences.Of(reason, null));
        }

        await courier.DeliverSoonAsync(stream);
        return InvokeResponse.Card(Notice.Draw(BotTexts.DisagreementTitle, BotTexts.Kept, ticket).Json);
    }

    private async Task<InvokeResponse> ShowAsync(
        OpenDossier dossier, CardSlot slot, Caller caller, string? warning, CancellationToken cancellationToken)
    {
        DrawnCard card = await artist.DrawAsync(dossier, slot, caller.Person.Id, cancellationToken);
        return InvokeResponse.Card(warning is null ? card.Json : Warning.OnTop(card, warning).Json);
    }

    // A ticket can be forged: what a card tells is given to its recipient alone, or to everyone where everyone reads it.
    private static bool MayClick(OpenDossier dossier, Ticket ticket, PersonId person, out CardSlot slot)
    {
        slot = default;
        if (!dossier.Cards.Contains(ticket.Step) || !CardSlot.TryParse(ticket.Step, out CardSlot? named)
            || dossier.Commune.Find(person) is null)
        {
            return false;
        }

        slot = named.Value;
        bool isPublic = CardPlaces.Of(slot.Kind, dossier.State) switch
        {
            CardPlace.ArbitrationChannel => true,
            CardPlace.Origin => dossier.State.Origin is { IsPublic: true },
            _ => false,
        };
        return isPublic || slot.Recipient == person;
    }
}
