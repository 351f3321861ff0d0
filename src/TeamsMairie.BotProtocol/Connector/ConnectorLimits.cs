namespace TeamsMairie.BotProtocol;

/// <summary>What the bot allows itself, under what Teams allows, so that it waits here rather than be refused there.</summary>
/// <remarks>
/// Source: Microsoft Teams documentation, « Rate limiting for bots ». In one conversation 7 writes a second, 8 in two,
/// 60 in thirty, 1 800 an hour; reads twice that; 30 calls a second for a bot in a tenant. The short windows
/// are a quarter longer than those: calls may arrive that much closer together than they left.
/// </remarks>
internal static class ConnectorLimits
{
    /// <summary>Of one conversation, for what is written to it.</summary>
    public static IReadOnlyList<PaceLimit> Writes { get; } = [new(6, 1.25), new(7, 2.5), new(50, 30), new(1_500, 3_600)];

    /// <summary>Of one conversation, for what is read of it.</summary>
    public static IReadOnlyList<PaceLimit> Reads { get; } = [new(12, 1.25), new(14, 2.5), new(100, 30), new(3_000, 3_600)];

    /// <summary>Of all the calls of the bot.</summary>
    public static IReadOnlyList<PaceLimit> OfTheBot { get; } = [new(20, 1)];

    /// <summary>
    /// What <c>…/v3/conversations/{id}/…</c> is about; a new conversation counts for the place where conversations are
    /// opened.
    /// </summary>
    public static string ConversationIn(Uri address)
    {
        string[] segments = address.Segments;
        int index = Array.FindIndex(segments, s => s.TrimEnd('/') is "conversations" or "teams");
        return index >= 0 && index + 1 < segments.Length ? segments[index + 1].TrimEnd('/') : "";
    }
}
