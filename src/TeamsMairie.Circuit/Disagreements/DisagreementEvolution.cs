using System.Diagnostics;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>Folds the events of a disagreement into its dossier.</summary>
internal static class DisagreementEvolution
{
    public static Dossier Evolve(Dossier state, DossierEvent happened) => (happened, state.Disagreement) switch
    {
        (DisagreementOpened e, _) => Open(state, e),
        (PositionGiven e, { } d) => state with { Disagreement = d with { Positions = d.Positions.With(new(e.By, e.Text)) } },
        (TextProposed e, { } d) => state with { Disagreement = d with { Proposed = Next(d, e) } },
        (TextAccepted e, { Proposed: { } text } d) => state with
        {
            Disagreement = d with { Proposed = text with { AcceptedBy = text.AcceptedBy.With(e.By) } },
        },
        (SupportAsked, { } d) => state with { Disagreement = d with { IsSupported = true } },
        (Arbitrated e, { } d) => Enter(state, d with { Arbitration = e.Verdict }, Stage.Arbitrated, e.By, e.DueOn),
        (Maintained e, { } d) => Enter(
            state, d with { Maintained = new(e.By, e.Reason, e.At), Compliant = [] }, Stage.Arbitration, e.Arbiter, e.DueOn),
        (PreparationAsked e, { } d) => Enter(state, d with { Preparer = e.Of }, Stage.Preparation, null, e.DueOn),
        (Prepared e, { } d) => state with { Disagreement = d with { Preparation = e.Preparation } },
        (RulingAsked e, { } d) => Enter(state, d, Stage.MayorRuling, e.Mayor, e.DueOn),
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    public static Dossier Acknowledge(Dossier state, PersonId by) =>
        state is { Phase: Phase.InDisagreement, Disagreement: { } d }
            ? state with { Disagreement = d with { Compliant = d.Compliant.With(by) } }
            : state with { Acknowledged = state.Acknowledged.With(by) };

    private static Dossier Open(Dossier state, DisagreementOpened e) => (state.Phase == Phase.Unknown
        ? Dossier.Unknown with { Requester = e.By, Origin = e.Origin, Subject = e.Disagreement.Subject }
        : state) with
    {
        Phase = Phase.InDisagreement,
        Disagreement = e.Disagreement,
        IsLate = false,
        ComplementAsked = null,
    };

    private static Dossier Enter(Dossier state, Disagreement d, Stage stage, PersonId? arbiter, DateOnly dueOn) =>
        state with { Disagreement = d with { Stage = stage, Arbiter = arbiter, DueOn = dueOn }, IsLate = false };

    private static CommonText Next(Disagreement d, TextProposed e) =>
        new((d.Proposed?.Number ?? 0) + 1, e.By, e.Text, d.Concerns(e.By) ? [e.By] : []);
}
