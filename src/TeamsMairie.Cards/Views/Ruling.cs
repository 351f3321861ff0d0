using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>One way out, as the mayor reads it.</summary>
/// <param name="Label">What would be done.</param>
/// <param name="Effects">What it changes.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Delay">How long it takes.</param>
/// <param name="Risk">The legal risk.</param>
public sealed record ScenarioLine(string Label, string Effects, string Cost, string Delay, string Risk);

/// <summary>What is submitted to the mayor.</summary>
/// <param name="Subject">What it is about, without a name.</param>
/// <param name="DueOn">The day the ruling is due.</param>
/// <param name="IsForMayor">Whether the mayor looks; others see that a decision is awaited, and no button.</param>
public sealed record RulingContent(string Subject, DateOnly DueOn, bool IsForMayor)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>What happened before: common position sought, arbitration maintained…</summary>
    public string PastStage { get; init; } = "";

    /// <summary>Two to four; none when the preparation did not come in time.</summary>
    public IReadOnlyList<ScenarioLine> Scenarios { get; init; } = [];

    /// <summary>The advice of the head of services.</summary>
    public string? Advice { get; init; }

    /// <summary>What limits the choice.</summary>
    public string? Constraints { get; init; }

    /// <summary>The doubts of the head of services; given for the mayor's own view only.</summary>
    public string? Doubts { get; init; }

    /// <summary>What the parties said; given for the mayor's own view only.</summary>
    public IReadOnlyList<Quote> Positions { get; init; } = [];

    /// <summary>Whose screens ask for their own view: the mayor's id in Teams.</summary>
    public IReadOnlyList<string> RefreshFor { get; init; } = [];
}

/// <summary>C11: the mayor rules between prepared scenarios; the others see that a decision is awaited.</summary>
public static class Ruling
{
    /// <summary>« A » for the first scenario, « B » for the second…</summary>
    public static string LetterOf(int position) => ((char)('A' + position)).ToString();

    public static DrawnCard Draw(RulingContent content, Ticket ticket)
    {
        CardPage page = new CardPage(ticket, CardTexts.RulingTitle)
            .State(content.IsForMayor ? CardTexts.RulingState : CardTexts.RulingAwaited)
            .Facts(
                (CardTexts.FactDueOn, French.Day(content.DueOn)),
                (CardTexts.FactPastStage, content.PastStage),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject);
        if (content.IsForMayor)
        {
            Detail(page, content);
        }

        if (content.RefreshFor.Count > 0)
        {
            page.RefreshFor(content.RefreshFor);
        }

        return page
            .Button(!content.IsForMayor, Forms.Click(ticket, CardVerbs.Show, CardTexts.ShowButton))
            .Note(CardTexts.RulingSilence)
            .Draw(French.Say(CardTexts.RulingSummary, content.Subject));
    }

    private static void Detail(CardPage page, RulingContent content)
    {
        page.Quotes(content.Positions);
        page.Say(content.Scenarios.Count == 0 ? CardTexts.RulingUnprepared : null);
        for (int i = 0; i < content.Scenarios.Count; i++)
        {
            Scenario(page, content.Scenarios[i], LetterOf(i));
        }

        page
            .Quote(CardTexts.AdviceTitle, content.Advice)
            .Quote(CardTexts.ConstraintsTitle, content.Constraints)
            .Quote(CardTexts.DoubtsTitle, content.Doubts);
        for (int i = 0; i < content.Scenarios.Count; i++)
        {
            page.Button(true, Forms.Unfold(
                page.Ticket, CardVerbs.RuleOn, French.Say(CardTexts.RetainButton, LetterOf(i)),
                French.Say(CardTexts.RetainSend, LetterOf(i)), [Forms.Required(CardInputs.Reason, CardTexts.ReasonLabel)],
                i.ToString(French.Culture)));
        }

        page.Button(true, Forms.Unfold(
            page.Ticket, CardVerbs.RuleOn, CardTexts.OtherRulingButton, CardTexts.OtherRulingSend,
            [Forms.Required(CardInputs.Text, CardTexts.DecisionLabel), Forms.Required(CardInputs.Reason, CardTexts.ReasonLabel)]));
    }

    private static void Scenario(CardPage page, ScenarioLine scenario, string letter)
    {
        page
            .Quote(French.Say(CardTexts.ScenarioTitle, letter), scenario.Label)
            .Quote(CardTexts.EffectsTitle, scenario.Effects)
            .Quote(CardTexts.CostTitle, scenario.Cost)
            .Quote(CardTexts.DelayTitle, scenario.Delay)
            .Quote(CardTexts.RiskTitle, scenario.Risk);
    }
}
