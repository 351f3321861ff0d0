using System.Diagnostics;
using TeamsMairie.Circuit.Disagreements;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Folds what happened into the state of a dossier.</summary>
public static class DossierEvolution
{
    /// <summary>The state after these events, from the first.</summary>
    public static Dossier Replay(IEnumerable<DossierEvent> events) => events.Aggregate(Dossier.Unknown, Evolve);

    /// <summary>The state after one more event. Total: every event applies to every state.</summary>
    public static Dossier Evolve(Dossier state, DossierEvent happened) => happened switch
    {
        DisagreementOpened or PositionGiven or TextProposed or TextAccepted or SupportAsked or Arbitrated or Maintained
            or PreparationAsked or Prepared or RulingAsked => DisagreementEvolution.Evolve(state, happened),
        Submitted e => Begin(e),
        ClarificationAsked e => state with
        {
            Candidates = e.Candidates,
            Parts = e.Parts,
            DueOn = e.DueOn,
            Holder = state.Requester,
        },
        Divided => state with { Phase = Phase.Divided, Holder = default },
        LeftToHead e => state with { Holder = e.Head, DueOn = e.DueOn },
        Qualified e => Hand(state, e.Route.Steps[0].Holder, e.DueOn) with
        {
            Matter = e.Matter,
            Route = e.Route,
            Candidates = [],
            Parts = [],
            Step = 0,
        },
        WaitingReplyGiven => state,
        Numbered e => state with { Number = e.Number },
        TakenInCharge e => state with { Phase = Phase.UnderReview, Holder = e.By, Consulted = state.Consulted.With(e.By) },
        Redirected e => Hand(state, e.To, e.DueOn) with
        {
            Redirections = state.Redirections + 1,
            Route = state.Route.WithHolder(state.Step, e.To),
        },
        ComplementAsked e => state with { Phase = Phase.AwaitingComplement, ComplementAsked = new(e.By, e.What, e.At) },
        Complemented e => Complete(state, e),
        Amended e => state with { Messages = state.Messages.With(new(e.By, e.Text, e.At) { IsAmendment = true }) },
        OpinionAsked e => state with { Opinions = state.Opinions.With(new(e.Of, e.Question, e.DueOn, OpinionState.Awaited)) },
        OpinionGiven e => Answer(state, e.By, OpinionState.Given, e.Text),
        OpinionMissing e => Answer(state, e.Of, OpinionState.Missing, null),
        StepPassed e => Hand(state, e.To, e.DueOn) with
        {
            Step = state.NextStep ?? state.Step,
            Proposals = state.Proposals.With(new(e.By, e.Proposal, e.At)),
        },
        Decided e => Notify(state, e),
        TakenOver when state.Phase == Phase.InDisagreement => state,
        TakenOver e => Hand(state, e.By, state.DueOn) with { Phase = Phase.UnderReview, ComplementAsked = null },
        Rerouted e when e.To == state.Holder => state with { Route = e.Route },
        Rerouted e => Hand(state, e.To, e.DueOn) with { Route = e.Route, ComplementAsked = null },
        Withdrawn => state with { Phase = Phase.Withdrawn, Holder = default },
        DossierEvent.Acknowledged e => DisagreementEvolution.Acknowledge(state, e.By),
        DifficultyReported e => state with { Difficulties = state.Difficulties.With(new(e.By, e.Text, e.At)) },
        LateEscalated => state with { IsLate = true },
        Closed => state with { Phase = Phase.Closed },
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    private static Dossier Begin(Submitted e) => Dossier.Unknown with
    {
        Phase = Phase.ToQualify,
        Requester = e.By,
        Origin = e.Origin,
        Subject = e.Subject,
        Bypassed = e.Bypassed,
        Urgency = e.Urgency,
        Messages = [new(e.By, e.Text, e.At)],
    };

    private static Dossier Hand(Dossier state, Town.PersonId to, DateOnly dueOn) => state with
    {
        Phase = Phase.Forwarded,
        PreviousHolder = state.Holder,
        Holder = to,
        DueOn = dueOn,
        IsLate = false,
    };

    private static Dossier Complete(Dossier state, Complemented e) => state with
    {
        Phase = state.Phase == Phase.AwaitingComplement ? Phase.UnderReview : state.Phase,
        Messages = state.Messages.With(new(e.By, e.Text, e.At)),
        ComplementAsked = null,
        DueOn = e.DueOn,
    };

    private static Dossier Answer(Dossier state, Town.PersonId of, OpinionState given, string? text) => state with
    {
        Opinions = state.Opinions.Select(o =>
            o.Of == of && o.State == OpinionState.Awaited ? o with { State = given, Text = text } : o),
        Consulted = state.Consulted.With(of),
    };

    private static Dossier Notify(Dossier state, Decided e) => state with
    {
        Phase = Phase.Notified,
        Verdict = e.Verdict,
        Bound = e.Bound,
        Acknowledged = [.. e.Bound.Where(p => state.Disagreement?.Compliant.Contains(p) == true)],
        Holder = default,
        DueOn = e.DueOn,
        Disagreement = state.Disagreement is { } d ? d with { Stage = Stage.Settled, Arbiter = null } : null,
    };
}
