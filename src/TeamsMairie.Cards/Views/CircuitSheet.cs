using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>One case of a person's circuit: what is asked, and who is asked in order.</summary>
/// <param name="Cases">What is asked; several when the way is the same.</param>
/// <param name="Steps">Each step, in order, in one sentence.</param>
public sealed record CircuitCase(string Cases, IReadOnlyList<string> Steps);

/// <summary>C19, « Montrer mon circuit » and « Qui décide quoi ? ».</summary>
public static class CircuitSheet
{
    private static readonly Ticket None = new(Guid.Empty, 0, "circuit");

    public static DrawnCard Draw(string title, string introduction, IReadOnlyList<CircuitCase> cases) => cases
        .Aggregate(
            new CardPage(None, title).Say(introduction),
            (page, one) => page.Quote(one.Cases, string.Join('\n', one.Steps)))
        .Draw(introduction);
}
