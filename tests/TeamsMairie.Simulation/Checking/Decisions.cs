using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Simulation.Replicas;

namespace TeamsMairie.Simulation.Checking;

/// <summary>Decisions and reminders, judged again from the events alone.</summary>
internal static class Decisions
{
    public static IEnumerable<string> Wrong(Aftermath after) => after.Stories.SelectMany(story =>
        Steps(story).Where(step => Objection(step.Before, step.Event) is not null)
            .Select(step => $"{step.Event.GetType().Name} of {story.Stream.Dossier:N}: {Objection(step.Before, step.Event)}"));

    public static IEnumerable<string> RemindedTwice(Aftermath after) => after.Stories.SelectMany(story =>
        Steps(story).Where(step => step is { Event: DossierEvent.LateEscalated, Before.IsLate: true })
            .Select(_ => $"dossier {story.Stream.Dossier:N}"));

    private static IEnumerable<(Dossier Before, DossierEvent Event)> Steps(Story story) =>
        story.Events.Select((happened, index) => (story.States[index], happened));

    private static string? Objection(Dossier before, DossierEvent happened) => happened switch
    {
        { By: var nobody } when nobody == default => null,
        DossierEvent.Decided or DossierEvent.StepPassed or DossierEvent.Redirected or DossierEvent.TakenInCharge
            when before.Disagreement is null && (!before.IsOpen || before.Holder != happened.By) => "not by who holds it",
        DossierEvent.Decided when before.Disagreement is null && before.Requester == happened.By => "by who asked",
        DossierEvent.Decided when before.Verdict is not null => "decided already",
        DossierEvent.Decided { Verdict.Outcome: Outcome.Ruled }
            when before.Disagreement?.Stage != Stage.MayorRuling || happened.By != Blueprint.Town.Mayor.Id => "not by the mayor",
        DossierEvent.Acknowledged when before.Phase == Phase.Notified
            && (!before.Bound.Contains(happened.By) || before.Acknowledged.Contains(happened.By)) => "not by who is bound, or twice",
        DossierEvent.Complemented or DossierEvent.Amended or DossierEvent.Withdrawn when before.Requester != happened.By =>
            "not by who asked",
        DossierEvent.OpinionGiven when before.AwaitedFrom(happened.By) is null => "no opinion was awaited",
        _ => null,
    };
}
