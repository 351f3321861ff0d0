using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.People;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>What who asks sees, and what is said to who was written to directly.</summary>
internal sealed class RequesterCards(Offers offers, AbsenceRegister absences, IPeople people)
{
    public DrawnCard Waiting(OpenDossier dossier, CardSlot slot)
    {
        Dossier state = dossier.State;
        return state is { Phase: Phase.ToQualify, Holder: var holder } && holder == state.Requester
            ? Clarification.Draw(QualificationChoices.Content(dossier, isForHead: false), dossier.Ticket(slot))
            : WaitingReply.Draw(Content(dossier), dossier.Ticket(slot));
    }

    /// <summary>Written before others: the answer to what is confidential is given in private.</summary>
    public static DrawnCard Courtesy(OpenDossier dossier, CardSlot slot) =>
        Notice.Draw(BotTexts.CourtesyTitle, BotTexts.AnsweredInPrivate, dossier.Ticket(slot));

    public static DrawnCard Bypassed(OpenDossier dossier, CardSlot slot)
    {
        Dossier state = dossier.State;
        PersonLine? holder = state.Route.Steps.Count > 0 ? dossier.Commune.Line(state.Route.Steps[0].Holder) : null;
        string firstName = dossier.Commune.Find(slot.Recipient)?.FirstName ?? BotTexts.SomeoneGone;
        return Cards.Views.Bypassed.Draw(
            new BypassedContent(firstName, dossier.Commune.Line(state.Requester), holder), dossier.Ticket(slot));
    }

    public static DrawnCard Complement(OpenDossier dossier, CardSlot slot)
    {
        Dossier state = dossier.State;
        Note? asked = state.ComplementAsked;
        bool isAwaited = asked is not null && slot.Step == state.Messages.Count;
        return ComplementAsked.Draw(
            new ComplementAskedContent(
                dossier.Commune.Line(asked?.By ?? state.Holder), isAwaited ? asked?.Text ?? "" : "", state.Subject, isAwaited)
            {
                Reference = state.Number,
            },
            dossier.Ticket(slot));
    }

    private WaitingReplyContent Content(OpenDossier dossier)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        bool isOpen = state.Phase is Phase.ToQualify or Phase.Forwarded or Phase.UnderReview or Phase.AwaitingComplement;
        bool hasHolder = isOpen && state.Phase != Phase.ToQualify;
        RouteStep? step = hasHolder ? state.Route.Steps[state.Step] : null;
        bool mayDisagree = isOpen && (state.Step > 0 || state.Consulted.Count > 0);
        return new WaitingReplyContent(
            commune.Find(state.Requester)?.FirstName ?? "", Reply(state, commune), state.Subject, States.Of(state, commune), state.DueOn)
        {
            Interlocutor = hasHolder ? commune.Line(state.Holder) : null,
            InsteadOf = step?.InsteadOf is { } away && step.Holder == state.Holder ? commune.Line(away) : null,
            BackOn = hasHolder ? absences.FactsOf(commune).BackOn(state.Holder, offers.Today(commune)) : null,
            Caution = hasHolder ? people.CautionFor(commune) : null,
            Reference = state.Number,
            Steps = RouteSentences.WayOf(state.Route.Steps, commune),
            IsOpen = isOpen,
            IsEmergency = state.Urgency == Urgency.Emergency,
            MayChange = offers.Allows(dossier, state.Requester, (g, _) => new DossierCommand.Withdraw(g)),
            Opponents = mayDisagree ? offers.Opponents(dossier, state.Requester) : [],
        };
    }

    private static StandardReply Reply(Dossier state, Commune commune) => state.Matter switch
    {
        null => StandardReply.Unknown,
        { Kind: var kind, TellsOfHealth: true } when kind.IsHr() => StandardReply.Health,
        { Kind: RequestKind.HrLeave } => StandardReply.Leave,
        { Kind: RequestKind.HrPay } => StandardReply.Pay,
        { Kind: RequestKind.HrTraining } => StandardReply.Training,
        { Kind: RequestKind.HrWorkingTime } => StandardReply.WorkingTime,
        { Kind: RequestKind.HrOther } => StandardReply.Generic,
        { Kind: RequestKind.Reinforcement } => StandardReply.Reinforcement,
        { Kind: RequestKind.NewProject } => StandardReply.Project,
        _ when commune.Find(state.Requester)?.Role.IsElected() == true => StandardReply.Elected,
        _ when state.Bypassed is not null => StandardReply.Bypass,
        _ => StandardReply.Service,
    };
}
