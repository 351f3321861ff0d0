using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What who prepares the mayor's ruling sees.</summary>
/// <param name="Subject">What the disagreement is about.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="DueOn">The day the preparation is due.</param>
public sealed record PreparingContent(string Subject, string State, DateOnly DueOn)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>The request, the positions, the arbitration, why it is maintained.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Whether the scenarios are asked.</summary>
    public bool MayPrepare { get; init; }

    /// <summary>Whether the parties asked for a text in support.</summary>
    public bool MayPropose { get; init; }
}

/// <summary>Two to four scenarios and a proposal, for the mayor.</summary>
public static class Preparing
{
    public static DrawnCard Draw(PreparingContent content, Ticket ticket) =>
        new CardPage(ticket, content.MayPropose ? CardTexts.SupportTitle : CardTexts.PreparationTitle)
            .State(content.State)
            .Say(content.MayPrepare ? CardTexts.PreparationIntroduction : content.MayPropose ? CardTexts.SupportIntroduction : null)
            .Facts(
                (CardTexts.FactBefore, content.MayPrepare || content.MayPropose ? French.Day(content.DueOn) : null),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quotes(content.Quotes)
            .LongForm(content.MayPrepare)
            .Button(content.MayPropose, Forms.Ask(
                ticket, CardVerbs.ProposeText, CardTexts.ProposeTextButton, CardTexts.ProposeTextSend, CardInputs.Text,
                CardTexts.ProposeTextLabel))
            .Button(content.MayPrepare, Forms.Unfold(
                ticket, CardVerbs.Prepare, CardTexts.PrepareButton, CardTexts.PrepareSend, [.. Fields()]))
            .Draw(French.Say(CardTexts.PreparationSummary, content.Subject));

    private static IEnumerable<CardElement> Fields() =>
        Enumerable.Range(1, CardInputs.MostScenarios).SelectMany(Scenario).Concat(
        [
            Forms.Required(CardInputs.Proposal, CardTexts.ProposalLabel, 800),
            Forms.Optional(CardInputs.Constraints, CardTexts.ConstraintsLabel, 600),
            Forms.Optional(CardInputs.Doubts, CardTexts.DoubtsLabel, 600),
        ]);

    // The first two are needed; the others are there for who has them.
    private static IEnumerable<CardElement> Scenario(int number)
    {
        string letter = Ruling.LetterOf(number - 1);
        yield return new TextBlock(French.Say(CardTexts.ScenarioTitle, letter)) { Weight = "Bolder", Spacing = "Medium" };
        string label = French.Say(CardTexts.ScenarioLabel, letter);
        yield return number <= 2
            ? Forms.Required(CardInputs.ScenarioLabel(number), label, 120)
            : Forms.Optional(CardInputs.ScenarioLabel(number), label, 120);
        yield return Forms.Optional(CardInputs.ScenarioEffects(number), French.Say(CardTexts.EffectsLabel, letter), 300);
        yield return Forms.Optional(CardInputs.ScenarioCost(number), French.Say(CardTexts.CostLabel, letter), 100);
        yield return Forms.Optional(CardInputs.ScenarioDelay(number), French.Say(CardTexts.DelayLabel, letter), 100);
        yield return Forms.Optional(CardInputs.ScenarioRisk(number), French.Say(CardTexts.RiskLabel, letter), 200);
    }
}
