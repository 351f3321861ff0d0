using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What somebody who goes away is told before they say so.</summary>
/// <param name="Substitute">Who will follow their requests; null when nobody stands in.</param>
/// <param name="IsAway">Whether they are away now: they may then say they are back.</param>
/// <param name="Today">The first day that may be chosen.</param>
public sealed record AwayContent(PersonLine? Substitute, bool IsAway, DateOnly Today);

/// <summary>C16: somebody says until when they are away, or that they are back.</summary>
public static class AwayForm
{
    // It is about no dossier: what it asks is judged on who clicks.
    private static readonly Ticket None = new(Guid.Empty, 0, "away");

    public static DrawnCard Draw(AwayContent content)
    {
        string who = content.Substitute is { } substitute
            ? French.Say(CardTexts.AwaySubstitute, substitute)
            : CardTexts.AwayNobody;
        return new CardPage(None, CardTexts.AwayTitle)
            .Say(who)
            .Note(CardTexts.AwayNote)
            .Button(true, Forms.Unfold(
                None, CardVerbs.DeclareAway, CardTexts.AwayButton, CardTexts.AwaySend,
                [Forms.Day(CardTexts.AwayUntil, content.Today)]))
            .Button(content.IsAway, Forms.Click(None, CardVerbs.DeclareBack, CardTexts.BackButton))
            .Draw(who);
    }

    /// <summary>What became of it.</summary>
    public static DrawnCard Done(string told) => new CardPage(None, CardTexts.AwayTitle).Say(told).Draw(told);
}
