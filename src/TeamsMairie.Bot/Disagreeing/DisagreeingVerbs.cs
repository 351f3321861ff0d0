using TeamsMairie.Bot.Clicking;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Disagreeing;

/// <summary>What the parties of a disagreement, and its arbiter, may do.</summary>
internal static class DisagreeingVerbs
{
    public static readonly Dictionary<string, Func<Click, DossierCommand>> All = new()
    {
        [CardVerbs.OpenDisagreement] = c => new OpenDisagreement(
            c.Gesture, [c.By, .. c.Form.People(CardInputs.People)], c.Form.Text(CardInputs.Subject),
            c.Form.Text(CardInputs.Text)),
        [CardVerbs.GivePosition] = c => new GivePosition(c.Gesture, c.Form.Text(CardInputs.Text)),
        [CardVerbs.ProposeText] = c => new ProposeText(c.Gesture, c.Form.Text(CardInputs.Text)),
        [CardVerbs.AcceptText] = c => new AcceptText(c.Gesture),
        [CardVerbs.GiveUpText] = c => new GiveUpText(c.Gesture, c.Form.Text(CardInputs.Reason)),
        [CardVerbs.AskSupport] = c => new AskSupport(c.Gesture),
        [CardVerbs.Arbitrate] = c => new Arbitrate(
            c.Gesture, c.Form.Text(CardInputs.Text), c.Form.Text(CardInputs.Reason)),
        [CardVerbs.StepAside] = c => new StepAside(c.Gesture),
        [CardVerbs.Maintain] = c => new Maintain(c.Gesture, c.Form.Text(CardInputs.Reason)),
    };
}
