using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Rules;

/// <summary>What is asked of who is bound by a decision.</summary>
/// <remarks>Each is true when the rule does not concern the command.</remarks>
internal static class OnceDecided
{
    public static bool AcknowledgesWhatBinds(Attempt a) =>
        a.Command is not Acknowledge
        || (a.State.Phase == Phase.Notified
            ? a.State.Bound.Contains(a.By)
            : a.State.Disagreement is { Stage: Stage.Arbitrated } d && d.Concerns(a.By));

    public static bool AcknowledgesOnce(Attempt a) =>
        a.Command is not Acknowledge || !Readers(a).Contains(a.By);

    public static bool ReportsWhatBinds(Attempt a) =>
        a.Command is not ReportDifficulty || a.State.Bound.Contains(a.By);

    private static Roll<PersonId> Readers(Attempt a) =>
        a.State.Phase == Phase.Notified ? a.State.Acknowledged : a.State.Disagreement?.Compliant ?? [];
}
