using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>Who asks to open a disagreement, and with whom it may be.</summary>
/// <param name="Opponents">Who the other party may be.</param>
public sealed record DisagreementFormContent(IReadOnlyList<Choice> Opponents);

/// <summary>« Avec qui ? »: what must be said to open a disagreement. Its type is computed, never asked.</summary>
public static class DisagreementForm
{
    public static DrawnCard Draw(DisagreementFormContent content, Ticket ticket) =>
        new CardPage(ticket, CardTexts.DisagreementFormTitle)
            .Say(CardTexts.DisagreementFormIntroduction)
            .Fields(Fields(content.Opponents))
            .Button(true, Forms.Click(ticket, CardVerbs.OpenDisagreement, CardTexts.DisagreeSend))
            .Draw(CardTexts.DisagreementFormIntroduction);

    internal static IEnumerable<CardElement> Fields(IReadOnlyList<Choice> opponents) =>
    [
        new InputChoiceSet(CardInputs.People, CardTexts.OpponentLabel, opponents)
        {
            IsMultiSelect = true,
            IsRequired = true,
            ErrorMessage = CardTexts.MissingPerson,
        },
        Forms.Required(CardInputs.Subject, CardTexts.DisagreementSubjectLabel, 120),
        Forms.Required(CardInputs.Text, CardTexts.PositionLabel, 600),
    ];
}
