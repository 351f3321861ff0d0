using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>How a decision is taken, and acknowledged by those it binds.</summary>
internal static class Settling
{
    public static DossierEvent.Decided Decide(Attempt a, Settle c)
    {
        Power power = a.State.Matter is { } matter
            ? a.Facts.ToDecide(a.By, a.State.Requester, matter, a.Today)
            : Power.None;
        Verdict verdict = new(a.By, a.At, c.Outcome, c.Text, c.Reason, power.Act)
        {
            Until = c.Outcome == Outcome.Deferred ? c.Until : null,
            WithoutConsulting = a.Commune.IsConsulted(a.State, a.By) ? null : c.WithoutConsulting,
        };
        return Conclude(a, verdict, BoundBy(a));
    }

    public static DossierEvent.Decided Conclude(Attempt a, Verdict verdict, Roll<PersonId> bound) =>
        new(a.By, a.At, verdict, bound, a.Facts.Due(a.At, a.Limits.Acknowledgement, a.State.Requester));

    public static Roll<DossierEvent> Acknowledge(Attempt a)
    {
        DossierEvent.Acknowledged seen = new(a.By, a.At);
        return a.State switch
        {
            { Phase: Phase.Notified } s when s.Bound.All(p => p == a.By || s.Acknowledged.Contains(p)) =>
                [seen, new DossierEvent.Closed(a.By, a.At)],
            { Disagreement: { Stage: Stage.Arbitrated, Arbitration: { } verdict } d }
                when d.Parties.All(p => p == a.By || d.Compliant.Contains(p)) =>
                [seen, Conclude(a, verdict, d.Parties), new DossierEvent.Closed(a.By, a.At)],
            _ => [seen],
        };
    }

    private static Roll<PersonId> BoundBy(Attempt a)
    {
        IEnumerable<PersonId> next = a.State.Route.Steps
            .Skip(a.State.Step + 1)
            .Where(s => s.Office is Office.HumanResources or Office.CompetentService)
            .Select(s => s.Holder);
        return [.. next.Prepend(a.State.Requester).Distinct().Where(p => p != a.By)];
    }
}
