namespace TeamsMairie.BotProtocol;

/// <summary>The addresses of the Connector REST API, under any service URL.</summary>
internal static class ConnectorPaths
{
    public static Uri Conversations(Uri serviceUrl) => Under(serviceUrl, "conversations");

    public static Uri Activities(ConversationReference place) =>
        Under(place.ServiceUrl, $"conversations/{Segment(place.ConversationId)}/activities");

    public static Uri Activity(ConversationReference place, string activityId) => Under(
        place.ServiceUrl, $"conversations/{Segment(place.ConversationId)}/activities/{Segment(activityId)}");

    public static Uri Member(ConversationReference place, string memberId) => Under(
        place.ServiceUrl, $"conversations/{Segment(place.ConversationId)}/members/{Segment(memberId)}");

    public static Uri PagedMembers(ConversationReference place, int pageSize, string? continuationToken) => Under(
        place.ServiceUrl,
        $"conversations/{Segment(place.ConversationId)}/pagedmembers?pageSize={pageSize}"
        + (continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}"));

    // Not new Uri(base, relative): it would drop the last segment of a base without a last slash.
    private static Uri Under(Uri serviceUrl, string path) =>
        new($"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/{path}");

    // A segment of dots survives escaping and would climb to another resource.
    private static string Segment(string id) => string.IsNullOrWhiteSpace(id) || id is "." or ".."
        ? throw new ArgumentException("An id on the wire is neither blank nor made of dots.", nameof(id))
        : Uri.EscapeDataString(id);
}
