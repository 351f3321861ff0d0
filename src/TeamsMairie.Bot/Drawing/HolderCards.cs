using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Drawing;

/// <summary>What who holds a step, or is consulted, sees.</summary>
internal sealed class HolderCards(Offers offers, AbsenceRegister absences)
{
    // Under this many people everyone knows everyone, and everyone is offered.
    private const int SmallTown = 15;

    public static DrawnCard Qualification(OpenDossier dossier, CardSlot slot) =>
        dossier.State is { Phase: Phase.ToQualify, Holder: var holder } && holder == slot.Recipient
            ? Clarification.Draw(QualificationChoices.Content(dossier, isForHead: true), dossier.Ticket(slot))
            : Notice.Draw(
                BotTexts.QualifiedTitle, States.Of(dossier.State, dossier.Commune), dossier.Ticket(slot), dossier.State.Number);

    public DrawnCard Holder(OpenDossier dossier, CardSlot slot)
    {
        (Dossier state, Commune commune, PersonId person) = (dossier.State, dossier.Commune, slot.Recipient);
        bool isHeld = (state.Holder == person || state.Replaced == person) && state.Step == slot.Step;
        HoldingContent content = new(
            commune.Line(state.Requester), state.Subject, States.Of(state, commune),
            French.Say(BotTexts.StepOf, slot.Step + 1, state.Route.Steps.Count), state.DueOn)
        {
            Reference = state.Number,
            Quotes = [.. Quotes(state, commune)],
            Steps = RouteSentences.WayOf(state.Route.Steps, commune),
        };
        return Holding.Draw(isHeld ? WithOffers(content, dossier, person) : content, dossier.Ticket(slot));
    }

    public static DrawnCard Opinion(OpenDossier dossier, CardSlot slot)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        Opinion asked = state.Opinions.Last(o => o.Of == slot.Recipient);
        bool isAwaited = asked.State == OpinionState.Awaited && state.Phase is Phase.UnderReview or Phase.AwaitingComplement;
        string told = asked.State == OpinionState.Given ? BotTexts.OpinionGiven
            : isAwaited ? BotTexts.OpinionAwaited
            : BotTexts.OpinionMissing;
        return OpinionAsked.Draw(
            new OpinionAskedContent(
                commune.Line(state.Holder == default ? state.PreviousHolder : state.Holder), asked.Question, state.Subject, told,
                asked.DueOn, isAwaited)
            {
                Reference = state.Number,
                Quotes = isAwaited ? [.. state.Messages.Select(commune.Quote)] : [],
            },
            dossier.Ticket(slot));
    }

    public DrawnCard Late(OpenDossier dossier, CardSlot slot)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        PersonId late = state.Disagreement?.Arbiter ?? state.Holder;
        return state is { IsLate: true, IsOpen: true } && late != default
            ? Notice.Late(
                commune.Line(late), state.Disagreement?.DueOn ?? state.DueOn, state.Subject,
                offers.Allows(dossier, slot.Recipient, (g, _) => new TakeOver(g)), dossier.Ticket(slot), state.Number)
            : Notice.Draw(BotTexts.LateNoMore, States.Of(state, commune), dossier.Ticket(slot), state.Number);
    }

    private HoldingContent WithOffers(HoldingContent content, OpenDossier dossier, PersonId person)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        Facts facts = absences.FactsOf(commune);
        DateOnly today = offers.Today(commune);
        IEnumerable<Person> heads = commune.People.Count <= SmallTown
            ? commune.People
            : commune.People.Where(p => p.Role != Role.StaffMember);
        return content with
        {
            Offered = offers.Among(
                dossier, person,
                (CardVerbs.TakeCharge, (g, _) => new TakeCharge(g)),
                (CardVerbs.Settle, (g, words) => new Settle(g, Outcome.Granted, words, words, null, words)),
                (CardVerbs.PassStep, (g, words) => new PassStep(g, words)),
                (CardVerbs.AskComplement, (g, words) => new AskComplement(g, words)),
                (CardVerbs.Redirect, (g, words) => Anyone(heads, p => new Redirect(g, p, words), dossier)),
                (CardVerbs.AskOpinion, (g, words) => Anyone(heads, p => new AskOpinion(g, p, words), dossier)),
                (CardVerbs.OpenDisagreement, (g, words) => new OpenDisagreement(g, [person, state.Requester], words, words))),
            Targets = offers.People(dossier, person, heads, (g, words, to) => new Redirect(g, to, words)),
            Advisers = offers.People(dossier, person, heads, (g, words, of) => new AskOpinion(g, of, words)),
            Opponents = offers.Opponents(dossier, person),
            Next = state.NextStep is { } next ? commune.Line(state.Route.Steps[next].Holder) : null,
            Act = state.Matter is { } matter ? facts.ToDecide(person, state.Requester, matter, today).Act : null,
            ToConsult = commune.IsConsulted(state, person) || state.Matter is null
                ? null
                : commune.ResponsibleFor(state.Matter) is { } responsible ? commune.Line(responsible) : null,
            Tomorrow = today.AddDays(1),
        };
    }

    // Whether it is offered at all is asked with the first person who would do.
    private DossierCommand Anyone(IEnumerable<Person> among, Func<PersonId, DossierCommand> command, OpenDossier dossier)
    {
        Facts facts = absences.FactsOf(dossier.Commune);
        return among.Select(p => command(p.Id))
            .FirstOrDefault(c => DossierDecider.Decide(dossier.State, c, facts) is Decision.Accepted)
            ?? command(default);
    }

    private static IEnumerable<Quote> Quotes(Dossier state, Commune commune)
    {
        IEnumerable<Quote> proposals = state.Proposals.Select(
            p => new Quote(French.Say(BotTexts.ProposalOf, French.Of(commune.Line(p.By).Name)), p.Text));
        IEnumerable<Quote> opinions = state.Opinions.Where(o => o.Text is not null).Select(
            o => new Quote(French.Say(BotTexts.OpinionOf, French.Of(commune.Line(o.Of).Name)), o.Text ?? ""));
        return state.Messages.Select(commune.Quote).Concat(proposals).Concat(opinions);
    }
}
