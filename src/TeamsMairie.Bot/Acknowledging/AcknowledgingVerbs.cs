using TeamsMairie.Bot.Clicking;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Bot.Acknowledging;

/// <summary>What who is bound by a decision may do.</summary>
internal static class AcknowledgingVerbs
{
    public static readonly Dictionary<string, Func<Click, DossierCommand>> All = new()
    {
        [CardVerbs.Acknowledge] = c => new Acknowledge(c.Gesture),
        [CardVerbs.ReportDifficulty] = c => new ReportDifficulty(c.Gesture, c.Form.Text(CardInputs.Text)),
    };
}
