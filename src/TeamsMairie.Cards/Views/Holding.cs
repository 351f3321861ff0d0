using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What the holder of a step sees.</summary>
/// <param name="From">Who asks.</param>
/// <param name="Subject">The subject, as understood.</param>
/// <param name="State">Where the request stands, in words.</param>
/// <param name="Step">« Étape 1 sur 3 ».</param>
/// <param name="DueOn">The day an answer is due.</param>
public sealed record HoldingContent(PersonLine From, string Subject, string State, string Step, DateOnly DueOn)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>The message, its complements, the proposals and the opinions, in order.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Each step of the way, in order, for « Pourquoi cette personne ? ».</summary>
    public IReadOnlyList<WayStep> Steps { get; init; } = [];

    /// <summary>What the person may do now: the verbs of their buttons.</summary>
    public IReadOnlySet<string> Offered { get; init; } = new HashSet<string>();

    /// <summary>Whom it may be sent to; never who may not read it.</summary>
    public IReadOnlyList<Choice> Targets { get; init; } = [];

    /// <summary>Who may be asked for an opinion.</summary>
    public IReadOnlyList<Choice> Advisers { get; init; } = [];

    /// <summary>With whom a disagreement may be opened.</summary>
    public IReadOnlyList<Choice> Opponents { get; init; } = [];

    /// <summary>Who comes next; null at the last step.</summary>
    public PersonLine? Next { get; init; }

    /// <summary>The published act used to decide; null when it is the person's own right.</summary>
    public string? Act { get; init; }

    /// <summary>Who must be consulted, or not with a reason; null when nobody must.</summary>
    public PersonLine? ToConsult { get; init; }

    /// <summary>The first day a deferral may name.</summary>
    public DateOnly Tomorrow { get; init; }

    /// <summary>Whether it was asked to decide: taken in charge, and the buttons of a decision are there.</summary>
    public bool IsToDecide => Offered.Contains(CardVerbs.Settle);
}

/// <summary>C3, then C4: the request of a step, for who holds it.</summary>
public static class Holding
{
    public static DrawnCard Draw(HoldingContent content, Ticket ticket)
    {
        CardPage page = new CardPage(ticket, content.IsToDecide ? CardTexts.DecideTitle : CardTexts.HoldingTitle)
            .State(content.State)
            .Facts(
                (CardTexts.FactFrom, content.From.ToString()),
                (CardTexts.FactStep, content.Step),
                (CardTexts.FactDueOn, content.Offered.Count > 0 ? French.Day(content.DueOn) : null),
                (CardTexts.FactReference, content.Reference),
                (CardTexts.FactAct, content.IsToDecide ? content.Act : null))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quotes(content.Quotes)
            .Button(Offers(CardVerbs.TakeCharge), Forms.Click(ticket, CardVerbs.TakeCharge, CardTexts.TakeChargeButton));
        if (content.IsToDecide)
        {
            Deciding.Buttons(page, content);
        }

        return page
            .Button(Offers(CardVerbs.PassStep), Forms.Ask(
                ticket, CardVerbs.PassStep, French.Say(CardTexts.PassButton, content.Next?.Name), CardTexts.PassSend,
                CardInputs.Text, CardTexts.PassLabel))
            .Button(Offers(CardVerbs.Redirect) && content.Targets.Count > 0, Forms.Unfold(
                ticket, CardVerbs.Redirect, CardTexts.RedirectButton, CardTexts.RedirectSend,
                [Forms.Person(CardTexts.RedirectLabel, content.Targets), Forms.Required(CardInputs.Reason, CardTexts.ReasonLabel)]))
            .Button(Offers(CardVerbs.AskComplement), Forms.Ask(
                ticket, CardVerbs.AskComplement, CardTexts.AskComplementButton, CardTexts.AskComplementSend,
                CardInputs.Text, CardTexts.AskComplementLabel))
            .Button(Offers(CardVerbs.AskOpinion) && content.Advisers.Count > 0, Forms.Unfold(
                ticket, CardVerbs.AskOpinion, CardTexts.AskOpinionButton, CardTexts.AskOpinionSend,
                [Forms.Person(CardTexts.AskOpinionPerson, content.Advisers), Forms.Required(CardInputs.Text, CardTexts.AskOpinionLabel)]))
            .Button(Offers(CardVerbs.OpenDisagreement) && content.Opponents.Count > 0, Forms.Unfold(
                ticket, CardVerbs.OpenDisagreement, CardTexts.DisagreeButton, CardTexts.DisagreeSend,
                [.. DisagreementForm.Fields(content.Opponents)]))
            .Button(content.Offered.Count > 0 && content.Steps.Count > 0, Way.Button(content.Steps))
            .Note(content.Offered.Count > 0 ? CardTexts.SilenceNeverDecides : null)
            .Draw(French.Say(CardTexts.HoldingSummary, content.From.Name, content.Subject));

        bool Offers(string verb) => content.Offered.Contains(verb);
    }
}
