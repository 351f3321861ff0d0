using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>When the clock must look at a dossier again.</summary>
public static class Agenda
{
    /// <summary>The instant, in UTC, of the next deadline that changes something; null when none is left.</summary>
    public static DateTimeOffset? NextDeadline(Dossier state, Commune commune) =>
        Days(state).Order().Select(day => (DateTimeOffset?)commune.Calendar.EndOf(day)).FirstOrDefault();

    private static IEnumerable<DateOnly> Days(Dossier state)
    {
        if (state is { Phase: Phase.ToQualify } && state.Holder == state.Requester
            || state is { Phase: Phase.Forwarded or Phase.UnderReview, IsLate: false })
        {
            yield return state.DueOn;
        }

        foreach (Opinion opinion in state.Opinions.Where(_ => state.Phase is Phase.Forwarded or Phase.UnderReview))
        {
            if (opinion.State == OpinionState.Awaited)
            {
                yield return opinion.DueOn;
            }
        }

        if (state is { Phase: Phase.InDisagreement, Disagreement: { } d }
            && (d.Stage is Stage.CommonPosition or Stage.Preparation or Stage.Arbitrated || !state.IsLate))
        {
            yield return d.DueOn;
        }
    }
}
