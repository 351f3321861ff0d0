using TeamsMairie.Cards.Elements;

namespace TeamsMairie.Cards.Views;

/// <summary>« Pourquoi cette personne ? »: each step of the way with the rule applied, unfolded on any card.</summary>
internal static class Way
{
    public static ShowCardAction Button(IReadOnlyList<WayStep> steps) =>
        new(CardTexts.WhyButton, new AdaptiveCard([.. Lines(steps).Prepend(new TextBlock(CardTexts.WhyIntroduction))]));

    private static IEnumerable<CardElement> Lines(IReadOnlyList<WayStep> steps) =>
        steps.Select((step, i) => new TextBlock(French.Say(CardTexts.WhyStep, i + 1, step.Who, step.Why).Trim()));
}
