using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>« Historique du cadre », and what differs between two versions.</summary>
public static class FrameHistory
{
    /// <summary>It is about no version in particular.</summary>
    public static Ticket NoVersion { get; } = new(Guid.Empty, 0, "frame-history");

    /// <summary>The versions, the last one first.</summary>
    /// <param name="commune">The commune's name.</param>
    /// <param name="lines">Each version in one sentence.</param>
    /// <param name="versions">Those that can be compared; nothing is offered when there is one.</param>
    /// <param name="ticket">What its button carries.</param>
    public static DrawnCard Draw(
        string commune, IReadOnlyList<string> lines, IReadOnlyList<Choice> versions, Ticket ticket)
    {
        string introduction = French.Say(CardTexts.FrameHistoryIntroduction, commune);
        return new CardPage(ticket, CardTexts.FrameHistoryTitle)
            .Say(introduction)
            .List(commune, lines)
            .Button(versions.Count > 1, Forms.Unfold(
                ticket, CardVerbs.CompareFrames, CardTexts.FrameCompare, CardTexts.FrameCompareSend,
                [
                    Version(CardInputs.Before, CardTexts.FrameBefore, versions),
                    Version(CardInputs.After, CardTexts.FrameAfter, versions),
                ]))
            .WithoutDialog()
            .Draw(introduction);
    }

    /// <summary>What changes from a version to another.</summary>
    public static DrawnCard Compare(int before, int after, IReadOnlyList<string> changes)
    {
        string title = French.Say(CardTexts.FrameComparedTitle, before, after);
        return new CardPage(NoVersion, title)
            .List(CardTexts.FrameChanges, changes)
            .WithoutDialog()
            .Draw(title);
    }

    private static InputChoiceSet Version(string input, string label, IReadOnlyList<Choice> versions) =>
        new(input, label, versions) { IsRequired = true, ErrorMessage = CardTexts.FrameMissingVersion };
}
