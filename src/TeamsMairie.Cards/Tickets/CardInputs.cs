using System.Globalization;

namespace TeamsMairie.Cards.Tickets;

/// <summary>The names of what a person fills in.</summary>
public static class CardInputs
{
    /// <summary>What the button itself says, among those of one verb.</summary>
    public const string Choice = "choice";
    public const string Text = "text";

    /// <summary>What the button of a dialog asks for.</summary>
    public const string Verb = "verb";
    public const string Reason = "reason";
    public const string Person = "person";
    public const string People = "people";
    public const string Day = "day";
    public const string Before = "before";
    public const string After = "after";
    public const string Subject = "subject";
    public const string WithoutConsulting = "withoutConsulting";
    public const string Proposal = "proposal";
    public const string Constraints = "constraints";
    public const string Doubts = "doubts";

    /// <summary>How many scenarios a preparation may hold.</summary>
    public const int MostScenarios = 4;

    /// <summary>The parts of one scenario of a preparation, from 1.</summary>
    public static string ScenarioLabel(int number) => Of(number, "Label");

    public static string ScenarioEffects(int number) => Of(number, "Effects");

    public static string ScenarioCost(int number) => Of(number, "Cost");

    public static string ScenarioDelay(int number) => Of(number, "Delay");

    public static string ScenarioRisk(int number) => Of(number, "Risk");

    private static string Of(int number, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"scenario{number}{part}");
}
