using System.Diagnostics;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using Happened = TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>What follows from a command on a disagreement, once the rules are kept.</summary>
internal static class DisagreementDecider
{
    public static Roll<Happened> Follow(Attempt a) => (a.Command, a.State.Disagreement) switch
    {
        (OpenDisagreement c, _) => Openings.Open(a, c),
        (GivePosition c, _) => [new Happened.PositionGiven(a.By, a.At, c.Text)],
        (ProposeText c, _) => [new Happened.TextProposed(a.By, a.At, c.Text)],
        (AcceptText, { } d) => Accept(a, d),
        (GiveUpText, _) => [.. Rulings.Ask(a)],
        (AskSupport, _) => [new Happened.SupportAsked(a.By, a.At)],
        (Arbitrate c, { } d) => Arbitrate(a, c, d),
        (StepAside, _) => [.. Rulings.Ask(a)],
        (Maintain c, { } d) => Maintain(a, c, d),
        (Prepare c, { Stage: Stage.Preparation }) => [new Happened.Prepared(a.By, a.At, c.Preparation), Rulings.Submit(a)],
        (Prepare c, _) => [new Happened.Prepared(a.By, a.At, c.Preparation)],
        (RuleOn c, { } d) => [Rule(a, c, d)],
        _ => throw new UnreachableException($"{a.Command.GetType().Name} on {a.State.Phase}"),
    };

    private static Roll<Happened> Accept(Attempt a, Disagreement d)
    {
        Happened.TextAccepted accepted = new(a.By, a.At);
        return d.Proposed is { } text && d.Parties.All(p => p == a.By || text.AcceptedBy.Contains(p))
            ? [accepted, Settling.Conclude(a, new Verdict(a.By, a.At, Outcome.Agreed, text.Text, ""), d.Parties)]
            : [accepted];
    }

    private static Roll<Happened> Arbitrate(Attempt a, Arbitrate c, Disagreement d)
    {
        Verdict verdict = new(a.By, a.At, Outcome.Arbitrated, c.Text, c.Reason);
        Happened.Arbitrated given = new(a.By, a.At, verdict, a.Facts.Due(a.At, a.Limits.Maintain, d.Parties[0]));
        return d.Maintained is null ? [given] : [given, Settling.Conclude(a, verdict, d.Parties)];
    }

    private static Roll<Happened> Maintain(Attempt a, Maintain c, Disagreement d)
    {
        Person above = d.Type == DisagreementType.ElectedAndStaff
            ? a.Commune.Mayor
            : a.Commune.SuperiorOf(d.Arbiter ?? default) ?? a.Commune.Mayor;
        DateOnly dueOn = a.Facts.Due(a.At, a.Limits.Arbitration, above.Id);
        Happened.Maintained maintained = new(a.By, a.At, c.Reason, above.Id, dueOn);
        return above.Role == Role.Mayor ? [maintained, .. Rulings.Ask(a)] : [maintained];
    }

    private static Happened.Decided Rule(Attempt a, RuleOn c, Disagreement d)
    {
        string text = c.Scenario is { } chosen && d.Preparation is { } p && string.IsNullOrWhiteSpace(c.Text)
            ? p.Scenarios[chosen].Label
            : c.Text;
        Roll<PersonId> bound = [.. d.Parties.Append(a.State.Requester).Distinct().Where(x => x != a.By)];
        return Settling.Conclude(a, new Verdict(a.By, a.At, Outcome.Ruled, text, c.Reason), bound);
    }
}
