using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using Happened = TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Judges what is asked of a dossier: first the rules, one by one, then what follows.</summary>
public static class DossierDecider
{
    /// <summary>Answers a command. Pure: the same dossier, command and facts give the same answer.</summary>
    /// <param name="state">The dossier as it stands; <see cref="Dossier.Unknown"/> before its first event.</param>
    /// <param name="command">What is asked, by whom and when.</param>
    /// <param name="facts">The frame in force, and who is away.</param>
    /// <returns>The first rule broken, or the events. Never throws for a value a person can type.</returns>
    public static Decision Decide(Dossier state, DossierCommand command, Facts facts)
    {
        Attempt attempt = new(state, command, facts);
        foreach (Rule rule in CircuitRules.All)
        {
            if (!rule.Holds(attempt))
            {
                return new Decision.Refused(rule.Refusal);
            }
        }

        return new Decision.Accepted(Follow(attempt));
    }

    private static Roll<Happened> Follow(Attempt a) => a.Command switch
    {
        Submit c => Submissions.Receive(a, c),
        Qualify c => Submissions.Qualify(a, c.Choice),
        Divide => [new Happened.Divided(a.By, a.At)],
        LeaveToHead => [Submissions.LeaveToHead(a)],
        TakeCharge => [new Happened.TakenInCharge(a.By, a.At)],
        Redirect c => [new Happened.Redirected(a.By, a.At, c.To, c.Reason, Handing.DueFor(a, c.To))],
        AskComplement c => [new Happened.ComplementAsked(a.By, a.At, c.What, a.Facts.Due(a.At, a.Limits.Complement, a.State.Requester))],
        Complement c => [new Happened.Complemented(a.By, a.At, c.Text, Handing.DueAfterComplement(a))],
        Amend c => a.State.Messages.Any(m => m.Text == c.Text) ? [] : [new Happened.Amended(a.By, a.At, c.Text)],
        AskOpinion c => [new Happened.OpinionAsked(a.By, a.At, c.Of, c.Question, a.Facts.Due(a.At, a.Limits.Opinion, c.Of))],
        GiveOpinion c => [new Happened.OpinionGiven(a.By, a.At, c.Text)],
        PassStep c => [Handing.PassStep(a, c.Proposal)],
        Settle c => [Settling.Decide(a, c)],
        TakeOver => a.State.Phase == Phase.InDisagreement
            ? [new Happened.TakenOver(a.By, a.At, a.State.Disagreement?.Arbiter ?? default), .. Rulings.Ask(a)]
            : [new Happened.TakenOver(a.By, a.At, a.State.Holder)],
        Withdraw => [new Happened.Withdrawn(a.By, a.At)],
        Acknowledge => Settling.Acknowledge(a),
        ReportDifficulty c => [new Happened.DifficultyReported(a.By, a.At, c.Text)],
        GiveNumber c => a.State.Number is null ? [new Happened.Numbered(a.By, a.At, c.Number)] : [],
        Reroute => Rerouting.Follow(a),
        Tick => Clock.Strike(a),
        _ => DisagreementDecider.Follow(a),
    };
}
