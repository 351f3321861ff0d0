using TeamsMairie.Cards;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>Says in French why each person of a route is asked.</summary>
internal static class RouteSentences
{
    /// <summary>The sentence of a rule; empty for a step planned before reasons were kept.</summary>
    public static string Of(RouteReason reason) => reason == RouteReason.None
        ? ""
        : RouteTexts.ResourceManager.GetString(reason.ToString(), French.Culture)
            ?? throw new InvalidOperationException($"{reason} has no sentence.");

    /// <summary>The whole way: who holds each step, by which rule, and in whose place.</summary>
    public static IReadOnlyList<WayStep> WayOf(IEnumerable<RouteStep> steps, Commune commune) =>
        [.. steps.Select(step => new WayStep(commune.Line(step.Holder), Why(step, commune)))];

    private static string Why(RouteStep step, Commune commune)
    {
        string[] said =
        [
            Of(step.Reason),
            step.IsVacant ? RouteTexts.VacantPost : "",
            step.InsteadOf is { } away ? French.Say(RouteTexts.InThePlaceOf, commune.Line(away)) : "",
        ];
        return string.Join(' ', said.Where(sentence => sentence.Length > 0));
    }
}
