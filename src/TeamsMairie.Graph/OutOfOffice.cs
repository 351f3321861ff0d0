namespace TeamsMairie.Graph;

/// <summary>An absence that Outlook shows: an automatic reply, or whole days marked as out of office in the calendar.</summary>
/// <param name="From">When it begins; when it was first seen, for a reply that has no dates.</param>
/// <param name="Until">When it ends; null for a reply that has no dates.</param>
public sealed record OutOfOffice(DateTimeOffset From, DateTimeOffset? Until);
