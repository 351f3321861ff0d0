using System.Threading.RateLimiting;

namespace TeamsMairie.BotProtocol;

/// <summary>Keeps the bot under what Teams allows, so that it waits here rather than be refused there.</summary>
/// <remarks>
/// Source: Microsoft Teams documentation, « Rate limiting for bots ». In one conversation 7 writes a second, 8 in two,
/// 60 in thirty, 1 800 an hour; reads twice that; 30 calls a second for a bot in a tenant. The windows below are
/// longer than those by a segment: a window that slides by segments may forget a call one segment too early.
/// </remarks>
internal static class ConnectorLimits
{
    private const int LongestQueue = 10_000;

    private static readonly Window[] Writes =
        [new(6, 1, 4), new(7, 2, 4), new(50, 30, 6), new(1_500, 3_600, 12)];

    private static readonly Window[] Reads =
        [new(12, 1, 4), new(14, 2, 4), new(100, 30, 6), new(3_000, 3_600, 12)];

    /// <summary>A limiter of all the calls to one host.</summary>
    public static PartitionedRateLimiter<HttpRequestMessage> Create() =>
        PartitionedRateLimiter.CreateChained(
        [
            .. Enumerable.Range(0, Writes.Length).Select(ByConversation),
            Of(_ => "bot", _ => new(20, 1, 4)),
        ]);

    private static PartitionedRateLimiter<HttpRequestMessage> ByConversation(int window) =>
        Of(Conversation, request => (request.Method == HttpMethod.Get ? Reads : Writes)[window]);

    private static PartitionedRateLimiter<HttpRequestMessage> Of(
        Func<HttpRequestMessage, string> key, Func<HttpRequestMessage, Window> window) =>
        PartitionedRateLimiter.Create<HttpRequestMessage, (string, Window)>(request =>
            request.RequestUri is { IsLoopback: true }
                ? RateLimitPartition.GetNoLimiter(("", default(Window)))
                : RateLimitPartition.GetSlidingWindowLimiter((key(request), window(request)), part => part.Item2.Options));

    // …/v3/conversations/{id}/…; a new conversation counts for the place where conversations are opened.
    private static string Conversation(HttpRequestMessage request)
    {
        string[] segments = request.RequestUri!.Segments;
        int index = Array.FindIndex(segments, s => s.TrimEnd('/') is "conversations" or "teams");
        return index >= 0 && index + 1 < segments.Length ? segments[index + 1].TrimEnd('/') : "";
    }

    private readonly record struct Window(int Calls, int Seconds, int Segments)
    {
        public SlidingWindowRateLimiterOptions Options => new()
        {
            PermitLimit = Calls,
            Window = TimeSpan.FromSeconds(Seconds) * (Segments + 1) / Segments,
            SegmentsPerWindow = Segments + 1,
            QueueLimit = LongestQueue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
    }
}
