using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>One version of the frame, as one person reads it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsAdopted">Whether both validated it.</param>
/// <param name="Commune">The commune's name.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="From">The day it takes effect.</param>
public sealed record FrameVersionContent(
    int Number, bool IsAdopted, string Commune, string State, PersonLine By, DateOnly From)
{
    /// <summary>The mayor's validation, in words; null when none is awaited any more.</summary>
    public string? Mayor { get; init; }

    /// <summary>The head of services' validation, in words; null when none is awaited any more.</summary>
    public string? HeadOfServices { get; init; }

    /// <summary>What it changes, one sentence each; names and words of the frame are literal text.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What is worth a look before validating, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it was given up, as typed; null when it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether this person may validate it now.</summary>
    public bool MayValidate { get; init; }

    /// <summary>Whether this person may give it up now.</summary>
    public bool MayGiveUp { get; init; }
}

/// <summary>« Projet de cadre » : the mayor and the head of services validate the same version, or give it up.</summary>
public static class FrameVersion
{
    public static DrawnCard Draw(FrameVersionContent content, Ticket ticket)
    {
        string title = French.Say(content.IsAdopted ? CardTexts.FrameTitle : CardTexts.FrameDraftTitle, content.Number);
        return new CardPage(ticket, title)
            .State(content.State)
            .Facts(
                (CardTexts.FactCommune, content.Commune),
                (CardTexts.FactEffect, French.Day(content.From)),
                (CardTexts.FactProposedBy, content.By.ToString()),
                (CardTexts.FactMayor, content.Mayor),
                (CardTexts.FactHeadOfServices, content.HeadOfServices))
            .List(CardTexts.FrameChanges, content.Changes)
            .List(CardTexts.FrameWarnings, content.Warnings)
            .Quote(CardTexts.FrameReason, content.Reason)
            .Note(content.MayValidate ? CardTexts.FrameBoth : null)
            .Button(content.MayValidate, Forms.Click(ticket, CardVerbs.ValidateFrame, CardTexts.FrameValidate) with
            {
                Style = "positive",
            })
            .Button(content.MayGiveUp, Forms.Ask(
                ticket, CardVerbs.GiveUpFrame, CardTexts.FrameGiveUp, CardTexts.FrameGiveUpSend, CardInputs.Reason,
                CardTexts.FrameGiveUpReason))
            .Draw(French.Say(CardTexts.FrameSummary, title, content.State));
    }
}
