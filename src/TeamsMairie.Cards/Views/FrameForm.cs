using System.Globalization;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What a form to propose a frame holds.</summary>
/// <param name="Commune">The commune's name.</param>
/// <param name="Text">The frame, as the file that people read: the one in force, or what was typed and refused.</param>
/// <param name="Day">The day it would take effect.</param>
/// <param name="Today">The first day that may be chosen.</param>
public sealed record FrameFormContent(string Commune, string Text, DateOnly Day, DateOnly Today)
{
    /// <summary>Why what was typed was refused, one sentence each; none at first.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];
}

/// <summary>« Proposer un cadre » : the whole frame as a text to change, and the day it would take effect.</summary>
public static class FrameForm
{
    private const int LongestFrame = 40_000;

    /// <summary>It is about no version yet: who may propose, and what, is judged when it is sent.</summary>
    public static Ticket NoVersion { get; } = new(Guid.Empty, 0, "frame-form");

    /// <summary>The card; null when the frame is too long for one.</summary>
    public static DrawnCard? Draw(FrameFormContent content, Ticket ticket)
    {
        string introduction = French.Say(CardTexts.FrameFormIntroduction, content.Commune);
        return new CardPage(ticket, CardTexts.FrameFormTitle)
            .Say(content.Mistakes.Count == 0 ? introduction : null)
            .List(CardTexts.FrameFormRefused, content.Mistakes)
            .Fields(
            [
                Forms.Required(CardInputs.Text, CardTexts.FrameFormText, LongestFrame) with { Value = content.Text },
                Forms.Day(CardTexts.FrameFormDay, content.Today) with
                {
                    Value = content.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                },
            ])
            .Button(true, Forms.Click(ticket, CardVerbs.ProposeFrame, CardTexts.FrameFormSend))
            .WithoutDialog()
            .DrawIfHolds(introduction);
    }

    /// <summary>What became of it.</summary>
    public static DrawnCard Done(string told) =>
        new CardPage(NoVersion, CardTexts.FrameFormTitle).Say(told).Draw(told);
}
