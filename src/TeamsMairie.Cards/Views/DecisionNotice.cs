using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>A decision, for somebody it binds or for the channel.</summary>
/// <param name="Title">« Décision », « Décision du maire », « Position arrêtée »…</param>
/// <param name="Verdict">What was decided, in a word: « Demande acceptée ».</param>
/// <param name="By">Who decided.</param>
/// <param name="On">The day it was.</param>
/// <param name="Subject">The subject of the request.</param>
public sealed record DecisionNoticeContent(string Title, string Verdict, PersonLine By, DateOnly On, string Subject)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>The text of the decision, or its conditions.</summary>
    public string? Text { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The day it is put off to.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The published act used to decide.</summary>
    public string? Act { get; init; }

    /// <summary>How many people it binds.</summary>
    public int Bound { get; init; }

    /// <summary>How many acknowledged it.</summary>
    public int Acknowledged { get; init; }

    /// <summary>Whether this person has still to acknowledge it.</summary>
    public bool MayAcknowledge { get; init; }

    /// <summary>Whether this person may report a difficulty.</summary>
    public bool MayReport { get; init; }
}

/// <summary>C12 and the answer to a request: what was decided, by whom, why, and who has read it.</summary>
public static class DecisionNotice
{
    public static DrawnCard Draw(DecisionNoticeContent content, Ticket ticket) =>
        new CardPage(ticket, content.Title)
            .State(content.Verdict)
            .Facts(
                (CardTexts.FactDecidedBy, content.By.ToString()),
                (CardTexts.FactDecidedOn, French.Day(content.On)),
                (CardTexts.FactUntil, content.Until is { } until ? French.Day(until) : null),
                (CardTexts.FactAct, content.Act),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quote(CardTexts.FactDecision, content.Text)
            .Quote(CardTexts.FactReason, content.Reason)
            .Note(content.Bound > 0 ? Readers(content) : null)
            .Note(CardTexts.NotAnOrder)
            .Button(content.MayAcknowledge, Forms.Click(ticket, CardVerbs.Acknowledge, CardTexts.AcknowledgeButton))
            .Button(content.MayReport, Forms.Ask(
                ticket, CardVerbs.ReportDifficulty, CardTexts.DifficultyButton, CardTexts.DifficultySend, CardInputs.Text,
                CardTexts.DifficultyLabel))
            .Draw(French.Say(CardTexts.DecisionSummary, content.Verdict, content.By.Name));

    // The count is for everyone; the names, for the head of services alone.
    private static string Readers(DecisionNoticeContent content) => French.Say(
        content.Acknowledged > 1 ? CardTexts.ReadersMany : CardTexts.ReadersOne, content.Acknowledged, content.Bound);
}
