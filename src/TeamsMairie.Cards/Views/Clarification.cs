using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What is asked to send a request to the right place.</summary>
/// <param name="Candidates">The kinds or competences it may be about; the value comes back with the click.</param>
/// <param name="Others">Every kind and competence, for « Autre ».</param>
/// <param name="Subject">The subject, as understood.</param>
/// <param name="DueOn">The day after which the head of services says it.</param>
/// <param name="IsForHead">Whether the head of services is asked, who cannot answer « Je ne sais pas ».</param>
public sealed record ClarificationContent(
    IReadOnlyList<Choice> Candidates, IReadOnlyList<Choice> Others, string Subject, DateOnly DueOn, bool IsForHead)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>The two requests offered, as typed; none when it is one.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The message, for who did not write it.</summary>
    public Quote? Message { get; init; }
}

/// <summary>C2: « À qui transmettre ? », to the requester, then to the head of services.</summary>
public static class Clarification
{
    public static DrawnCard Draw(ClarificationContent content, Ticket ticket)
    {
        CardPage page = new CardPage(ticket, content.Parts.Count > 0 ? CardTexts.TwoTopicsTitle : CardTexts.ClarificationTitle)
            .State(CardTexts.StateToQualify)
            .Say(Introduction(content))
            .Facts((CardTexts.FactDueOn, French.Day(content.DueOn)), (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Parts.Count > 0 ? "" : content.Subject)
            .Quotes([.. content.Parts.Select((part, i) => new Quote(French.Say(CardTexts.TwoTopicsPart, i + 1), part))])
            .Quotes(content.Message is { } message ? [message] : [])
            .Button(content.Parts.Count > 0, Forms.Click(ticket, CardVerbs.Divide, CardTexts.TwoTopicsAccept));
        foreach (Choice candidate in content.Parts.Count > 0 ? [] : content.Candidates.Take(content.IsForHead ? 3 : 2))
        {
            page.Button(true, Forms.Click(ticket, CardVerbs.Qualify, candidate.Title, candidate.Value));
        }

        return page
            .Button(true, Forms.Unfold(
                ticket, CardVerbs.Qualify, content.Parts.Count > 0 ? CardTexts.TwoTopicsRefuse : CardTexts.ClarificationOther,
                CardTexts.ClarificationSend,
                [new InputChoiceSet(CardInputs.Subject, CardTexts.ClarificationLabel, content.Others)
                {
                    IsRequired = true,
                    ErrorMessage = CardTexts.MissingChoice,
                }]))
            .Button(!content.IsForHead, Forms.Click(ticket, CardVerbs.LeaveToHead, CardTexts.ClarificationUnknown))
            .Note(CardTexts.NeitherYesNorNo)
            .Draw(Introduction(content));
    }

    private static string Introduction(ClarificationContent content) => content switch
    {
        { IsForHead: true } => CardTexts.ClarificationForHead,
        { Parts.Count: > 0 } => CardTexts.TwoTopics,
        _ => CardTexts.ClarificationIntroduction,
    };
}
