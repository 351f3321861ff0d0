using System.Globalization;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Shelves;

/// <summary>Every shelf, and where a dossier stands on them as it is now: one line a shelf.</summary>
/// <remarks>A place holds ids, a slug, a month and an instant, never a word that somebody wrote.</remarks>
public static class ShelfPlan
{
    /// <summary>What waits for a person: the step they hold, an opinion, a disagreement to settle.</summary>
    public static readonly Shelf Holder =
        new("holder", "À traiter", ShelfOrder.OldestDeadline, true, (d, _) => Awaited(d).Select(p => p.ToString()));

    /// <summary>What a person asked for and that is not decided yet.</summary>
    public static readonly Shelf Requester =
        new("requester", "Demandes en cours", ShelfOrder.OldestDeadline, true, (d, _) => If(d.IsOpen, d.Requester.ToString()));

    /// <summary>What is not decided yet in a field of municipal action.</summary>
    public static readonly Shelf Competence =
        new("competence", "En cours par compétence", ShelfOrder.OldestDeadline, true, (d, _) => Fields(d));

    /// <summary>What is not decided though its day has passed.</summary>
    public static readonly Shelf Late =
        new("late", "En retard", ShelfOrder.OldestDeadline, false, (d, _) => If(d.IsOpen && d.IsLate, ""));

    /// <summary>The disagreements that wait for an arbitration, of the line or of the mayor.</summary>
    public static readonly Shelf Arbitrations =
        new("arbitrations", "Arbitrages attendus", ShelfOrder.OldestDeadline, false, (d, _) => If(AwaitsArbitration(d), ""));

    /// <summary>The register of decisions, month by month.</summary>
    public static readonly Shelf Decisions =
        new("decisions", "Registre des décisions", ShelfOrder.NewestDecision, true, Months);

    /// <summary>All of them.</summary>
    public static readonly Roll<Shelf> All = [Holder, Requester, Competence, Late, Arbitrations, Decisions];

    /// <summary>The places of a dossier; none before its first event. The same dossier gives the same places.</summary>
    public static IEnumerable<ShelfPlace> Of(Dossier state, Commune commune) =>
        from shelf in All
        from section in shelf.Sections(state, commune).Distinct()
        select new ShelfPlace(shelf, section, At(shelf.Order, state, commune));

    /// <summary>The section of the register in which an instant falls, on the commune's calendar: <c>2026-05</c>.</summary>
    public static string MonthOf(DateTimeOffset at, Commune commune) =>
        commune.Calendar.DateOf(at).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static IEnumerable<PersonId> Awaited(Dossier state) => state switch
    {
        { Phase: Phase.InDisagreement, Disagreement: { } d } => Awaited(d),
        { IsOpen: true } => state.Opinions.Where(o => o.State == OpinionState.Awaited).Select(o => o.Of)
            .Prepend(state.Holder).Where(person => person != default),
        _ => [],
    };

    private static IEnumerable<PersonId> Awaited(Disagreement d) => d.Stage switch
    {
        Stage.CommonPosition => d.Parties,
        Stage.Arbitrated => d.Parties.Except(d.Compliant),
        Stage.Preparation => d.Preparer is { } preparer ? [preparer] : [],
        _ => d.Arbiter is { } arbiter ? [arbiter] : [],
    };

    private static IEnumerable<string> Fields(Dossier state) =>
        state is { IsOpen: true, Matter.Competence: { } field } ? [field.Slug] : [];

    private static IEnumerable<string> Months(Dossier state, Commune commune) =>
        state is { Phase: Phase.Notified or Phase.Closed, Verdict: { } verdict } ? [MonthOf(verdict.At, commune)] : [];

    private static bool AwaitsArbitration(Dossier state) => state is
    {
        Phase: Phase.InDisagreement,
        Disagreement.Stage: Stage.Arbitration or Stage.Preparation or Stage.MayorRuling,
    };

    private static IEnumerable<string> If(bool isThere, string section) => isThere ? [section] : [];

    private static DateTimeOffset At(ShelfOrder order, Dossier state, Commune commune) =>
        order == ShelfOrder.NewestDecision && state.Verdict is { } verdict ? verdict.At
        : commune.Calendar.EndOf(
            state is { Phase: Phase.InDisagreement, Disagreement: { } d } ? d.DueOn : state.DueOn);
}
