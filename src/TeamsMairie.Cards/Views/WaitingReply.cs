using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What the waiting reply says.</summary>
/// <param name="FirstName">Whom it speaks to.</param>
/// <param name="Reply">The standard reply that suits the request.</param>
/// <param name="Subject">The subject, as understood.</param>
/// <param name="State">Where the request stands, in words.</param>
/// <param name="DueOn">The day an answer, or a news, is due.</param>
public sealed record WaitingReplyContent(
    string FirstName, StandardReply Reply, string Subject, string State, DateOnly DueOn)
{
    /// <summary>Who has it; null while the head of services looks for the right person.</summary>
    public PersonLine? Interlocutor { get; init; }

    /// <summary>Who is away and is replaced; null when nobody is.</summary>
    public PersonLine? InsteadOf { get; init; }

    /// <summary>The day the interlocutor is back, when nobody may answer before; null when somebody may.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>What is said when what is known of people has aged; null when it is fresh.</summary>
    public string? Caution { get; init; }

    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>Each step of the way, in order, for « Pourquoi cette personne ? ».</summary>
    public IReadOnlyList<WayStep> Steps { get; init; } = [];

    /// <summary>Whether the request waits for an answer; otherwise the card only tells where it ended.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether somebody may be in danger now.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>Whether it may still be completed and withdrawn.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>With whom a disagreement may be opened; empty while there is nothing to disagree about.</summary>
    public IReadOnlyList<Choice> Opponents { get; init; } = [];
}

/// <summary>C1, the waiting reply: a name, a date, neither yes nor no.</summary>
public static class WaitingReply
{
    public static DrawnCard Draw(WaitingReplyContent content, Ticket ticket)
    {
        string opening = content.IsOpen ? StandardReplies.Say(content) : content.State;
        return new CardPage(ticket, CardTexts.WaitingTitle)
            .State(content.State)
            .Say(content.IsEmergency && content.IsOpen ? CardTexts.WaitingEmergency : null)
            .Say(content.IsOpen ? opening : null)
            .Say(content.InsteadOf is { } away && content.IsOpen ? French.Say(CardTexts.WaitingInsteadOf, away.Name) : null)
            .Say(content is { IsOpen: true, BackOn: { } day, Interlocutor: { } awaited }
                ? French.Say(CardTexts.WaitingBackOn, awaited.Name, French.Day(day))
                : null)
            .Facts(
                (CardTexts.FactSentTo, content.IsOpen ? content.Interlocutor?.ToString() : null),
                (CardTexts.FactDueOn, content.IsOpen ? French.Day(content.DueOn) : null),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Note(content.IsOpen ? CardTexts.NeitherYesNorNo : null)
            .Note(content.IsOpen ? content.Caution : null)
            .Button(content.MayChange, Forms.Ask(
                ticket, CardVerbs.Complement, CardTexts.ComplementButton, CardTexts.ComplementSend, CardInputs.Text,
                CardTexts.ComplementLabel))
            .Button(content.MayChange, Forms.Unfold(
                ticket, CardVerbs.Withdraw, CardTexts.WithdrawButton, CardTexts.WithdrawSend, [new Elements.TextBlock(CardTexts.WithdrawConfirm)]))
            .Button(content.IsOpen && content.Steps.Count > 0, Way.Button(content.Steps))
            .Button(content.Opponents.Count > 0, Forms.Unfold(
                ticket, CardVerbs.OpenDisagreement, CardTexts.DisagreeButton, CardTexts.DisagreeSend,
                [.. DisagreementForm.Fields(content.Opponents)]))
            .Draw(opening);
    }
}
