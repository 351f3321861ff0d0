namespace TeamsMairie.Graph;

/// <summary>An automatic reply of Outlook (<i>réponse automatique d’absence</i>); its text is never read.</summary>
/// <param name="From">When it begins; when it was first seen, for one that has no dates.</param>
/// <param name="Until">When it ends; null for one that has no dates.</param>
public sealed record AutomaticReply(DateTimeOffset From, DateTimeOffset? Until);
