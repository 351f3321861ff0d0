namespace TeamsMairie.BotProtocol;

/// <summary>
/// The invokes this bot declares. Any other is answered by <see cref="InvokeResponse.NotImplemented"/>.
/// </summary>
public static class InvokeNames
{
    /// <summary>
    /// A button of a card was pressed, or a card asks to be refreshed; see <see cref="AdaptiveCardAction"/>.
    /// </summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [AdaptiveCardAction];
}
