using TeamsMairie.Bot.Clicking;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Ruling;

/// <summary>What who prepares the mayor's ruling, and the mayor, may do.</summary>
internal static class RulingVerbs
{
    public static readonly Dictionary<string, Func<Click, DossierCommand>> All = new()
    {
        [CardVerbs.Prepare] = c => new Prepare(c.Gesture, PreparationOf(c)),
        [CardVerbs.RuleOn] = c => new RuleOn(
            c.Gesture, c.Form.Position(CardInputs.Choice), c.Form.Text(CardInputs.Text), c.Form.Text(CardInputs.Reason)),
    };

    private static Preparation PreparationOf(Click click) => new(
        click.By, [.. Scenarios(click.Form)], click.Form.Text(CardInputs.Proposal),
        click.Form.Text(CardInputs.Constraints), click.Form.Text(CardInputs.Doubts));

    // A scenario nobody wrote a word of is not one.
    private static IEnumerable<Scenario> Scenarios(CardForm form) => Enumerable.Range(1, CardInputs.MostScenarios)
        .Select(n => new Scenario(
            form.Text(CardInputs.ScenarioLabel(n)), form.Text(CardInputs.ScenarioEffects(n)),
            form.Text(CardInputs.ScenarioCost(n)), form.Text(CardInputs.ScenarioDelay(n)),
            form.Text(CardInputs.ScenarioRisk(n))))
        .Where(s => (s.Label + s.Effects + s.Cost + s.Delay + s.Risk).Length > 0);
}
