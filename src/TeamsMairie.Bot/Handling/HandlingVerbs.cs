using TeamsMairie.Bot.Clicking;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Handling;

/// <summary>What who holds a step, or is consulted, may do before a decision.</summary>
internal static class HandlingVerbs
{
    public static readonly Dictionary<string, Func<Click, DossierCommand>> All = new()
    {
        [CardVerbs.TakeCharge] = c => new TakeCharge(c.Gesture),
        [CardVerbs.Redirect] = c => new Redirect(
            c.Gesture, c.Form.Person(CardInputs.Person), c.Form.Text(CardInputs.Reason)),
        [CardVerbs.AskComplement] = c => new AskComplement(c.Gesture, c.Form.Text(CardInputs.Text)),
        [CardVerbs.AskOpinion] = c => new AskOpinion(
            c.Gesture, c.Form.Person(CardInputs.Person), c.Form.Text(CardInputs.Text)),
        [CardVerbs.GiveOpinion] = c => new GiveOpinion(c.Gesture, c.Form.Text(CardInputs.Text)),
        [CardVerbs.PassStep] = c => new PassStep(c.Gesture, c.Form.Text(CardInputs.Text)),
        [CardVerbs.TakeOver] = c => new TakeOver(c.Gesture),
    };
}
