using System.Globalization;
using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>The buttons, and the small forms that unfold under them.</summary>
internal static class Forms
{
    private const int LongText = 2000;

    /// <summary>A button that acts at once.</summary>
    public static ExecuteAction Click(Ticket ticket, string verb, string title, string? choice = null) =>
        new(title, verb, new ActionData(ticket.Dossier, ticket.Version, ticket.Step) { Choice = choice });

    /// <summary>A button that unfolds a form; its second button sends it.</summary>
    public static ShowCardAction Unfold(
        Ticket ticket, string verb, string title, string send, IReadOnlyList<CardElement> fields, string? choice = null) =>
        new(title, new AdaptiveCard(fields) { Actions = [Click(ticket, verb, send, choice)] });

    /// <summary>A form of one text.</summary>
    public static ShowCardAction Ask(
        Ticket ticket, string verb, string title, string send, string input, string label, int length = LongText) =>
        Unfold(ticket, verb, title, send, [Required(input, label, length)]);

    /// <summary>A text that must be typed.</summary>
    public static InputText Required(string input, string label, int length = LongText) => Optional(input, label, length) with
    {
        IsRequired = true,
        ErrorMessage = CardTexts.MissingText,
    };

    /// <summary>A text that may be typed.</summary>
    public static InputText Optional(string input, string label, int length = LongText) =>
        new(input, label) { IsMultiline = length > 200, MaxLength = length };

    /// <summary>A person to choose.</summary>
    public static InputChoiceSet Person(string label, IReadOnlyList<Choice> people) =>
        new(CardInputs.Person, label, people) { IsRequired = true, ErrorMessage = CardTexts.MissingPerson };

    /// <summary>A day to choose, from a first one on.</summary>
    public static InputDate Day(string label, DateOnly from) => new(CardInputs.Day, label)
    {
        IsRequired = true,
        ErrorMessage = CardTexts.MissingDay,
        Min = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
