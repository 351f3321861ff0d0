using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>What the passing of time does: it raises visibility, and never decides.</summary>
internal static class Clock
{
    public static Roll<DossierEvent> Strike(Attempt a) => a.State switch
    {
        { Phase: Phase.ToQualify } s when Passed(a, s.DueOn) && s.Holder == s.Requester => [Submissions.LeaveToHead(a)],
        { Phase: Phase.Forwarded or Phase.UnderReview } s => [.. MissingOpinions(a, s), .. Late(a, s.Holder, s.DueOn)],
        { Phase: Phase.InDisagreement, Disagreement: { } d } when Passed(a, d.DueOn) => PassStage(a, d),
        _ => [],
    };

    private static Roll<DossierEvent> PassStage(Attempt a, Disagreement d) => d.Stage switch
    {
        Stage.CommonPosition => [.. Rulings.Ask(a)],
        Stage.Preparation => [Rulings.Submit(a)],
        Stage.Arbitrated when d.Arbitration is { } verdict => [Settling.Conclude(a, verdict, d.Parties)],
        Stage.Arbitration or Stage.MayorRuling when d.Arbiter is { } arbiter => [.. Late(a, arbiter, d.DueOn)],
        _ => [],
    };

    private static IEnumerable<DossierEvent> MissingOpinions(Attempt a, Dossier state) =>
        from opinion in state.Opinions
        where opinion.State == OpinionState.Awaited && Passed(a, opinion.DueOn)
        select new OpinionMissing(a.By, a.At, opinion.Of);

    private static IEnumerable<DossierEvent> Late(Attempt a, PersonId holder, DateOnly dueOn)
    {
        if (!a.State.IsLate && Passed(a, dueOn))
        {
            Person informed = a.Commune.SuperiorOf(holder) ?? a.Commune.HeadOfServices;
            yield return new LateEscalated(a.By, a.At, holder, informed.Id);
        }
    }

    private static bool Passed(Attempt a, DateOnly dueOn) => a.Facts.HasPassed(dueOn, a.At);
}
