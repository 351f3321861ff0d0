namespace TeamsMairie.Cards.Tickets;

/// <summary>What a decision may be, as the button says it.</summary>
public static class DecisionChoices
{
    public const string Granted = "granted";
    public const string PartlyGranted = "partlyGranted";
    public const string Refused = "refused";
    public const string Deferred = "deferred";
}
