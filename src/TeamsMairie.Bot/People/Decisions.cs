using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Bot.People;

/// <summary>Which gestures exercise an authority, that must be verified at that very moment.</summary>
internal static class Decisions
{
    /// <summary>
    /// Whether a command decides, or passes a step with a <i>visa</i>. What only asks, adds, hands over or takes in charge
    /// binds nobody.
    /// </summary>
    public static bool RestsOnAuthority(this DossierCommand command) => command is DossierCommand.PassStep
        or DossierCommand.Settle or DossierCommand.TakeOver or DossierCommand.AcceptText or DossierCommand.Arbitrate
        or DossierCommand.RuleOn;

    /// <summary>What is told to who decided; nothing was written, and the card stays as it is.</summary>
    public static string Sentence(Authority authority) =>
        authority == Authority.Ended ? PeopleTexts.AuthorityEnded : PeopleTexts.AuthorityNotVerified;
}
