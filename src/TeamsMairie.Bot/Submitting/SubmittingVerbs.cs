using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Submitting;

/// <summary>What who asks may do: say what it is about, add something, withdraw.</summary>
internal static class SubmittingVerbs
{
    public static readonly Dictionary<string, Func<Click, DossierCommand>> All = new()
    {
        [CardVerbs.Qualify] = Qualified,
        [CardVerbs.Divide] = c => new Divide(c.Gesture),
        [CardVerbs.LeaveToHead] = c => new LeaveToHead(c.Gesture),
        [CardVerbs.Complement] = c => new Complement(c.Gesture, c.Form.Text(CardInputs.Text)),
        [CardVerbs.Withdraw] = c => new Withdraw(c.Gesture),
    };

    // A button says it by itself; « Autre sujet » says it with the list under it.
    private static DossierCommand Qualified(Click click)
    {
        string chosen = click.Form.TextOrNull(CardInputs.Choice) ?? click.Form.Text(CardInputs.Subject);
        return QualificationChoices.Read(chosen) is { } choice
            ? new Qualify(click.Gesture, choice)
            : new LeaveToHead(click.Gesture);
    }
}
