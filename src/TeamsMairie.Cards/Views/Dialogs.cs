using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>The same card in a dialog: where a long text is read whole, and a long form filled in at ease.</summary>
internal static class Dialogs
{
    /// <summary>The button that opens the dialog of a card.</summary>
    public static SubmitAction Open(Ticket ticket) => new(
        CardTexts.OpenLargeButton,
        new ActionData(ticket.Dossier, ticket.Version, ticket.Step) { Teams = TeamsButton.OpensADialog });

    /// <summary>The buttons of a card as a dialog has them.</summary>
    public static IReadOnlyList<CardAction> Actions(IReadOnlyList<CardAction> actions) => [.. actions.Select(Action)];

    private static CardAction Action(CardAction action) => action switch
    {
        ExecuteAction click => new SubmitAction(click.Title, click.Data with { Verb = click.Verb }) { Style = click.Style },
        ShowCardAction unfold => unfold with
        {
            Card = unfold.Card with { Actions = unfold.Card.Actions is { } inner ? Actions(inner) : null },
        },
        _ => action,
    };
}
