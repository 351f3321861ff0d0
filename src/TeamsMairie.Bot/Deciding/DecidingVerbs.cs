using TeamsMairie.Bot.Clicking;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Deciding;

/// <summary>What who decides may do: accept, accept in part, refuse, put off.</summary>
internal static class DecidingVerbs
{
    public static readonly Dictionary<string, Func<Click, DossierCommand>> All = new()
    {
        [CardVerbs.Settle] = c => new Settle(
            c.Gesture, OutcomeOf(c.Form.Text(CardInputs.Choice)), c.Form.Text(CardInputs.Text),
            c.Form.Text(CardInputs.Reason), c.Form.Day(CardInputs.Day), c.Form.TextOrNull(CardInputs.WithoutConsulting)),
    };

    // A choice of no button of ours is an outcome no holder can give: the circuit refuses it.
    private static Outcome OutcomeOf(string choice) => choice switch
    {
        DecisionChoices.Granted => Outcome.Granted,
        DecisionChoices.PartlyGranted => Outcome.PartlyGranted,
        DecisionChoices.Refused => Outcome.Refused,
        DecisionChoices.Deferred => Outcome.Deferred,
        _ => Outcome.Ruled,
    };
}
