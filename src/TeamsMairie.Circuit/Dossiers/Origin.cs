using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Where a request was written, so that the answer goes back there.</summary>
/// <param name="ServiceUrl">The service the message came through.</param>
/// <param name="ConversationId">The conversation it was written in.</param>
/// <param name="ActivityId">The message.</param>
/// <param name="IsPublic">Whether others read that conversation: a channel or a group.</param>
public sealed record Origin(Uri ServiceUrl, string ConversationId, string ActivityId, bool IsPublic)
{
    /// <summary>The key of the commune it concerns; several communes may share a tenant and a head of services.</summary>
    public string Commune { get; init; } = "";

    /// <summary>Whether it was written where the bot may not answer: the answer goes to the requester's own chat.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Who sent it to the circuit (<i>transmis par</i>) in the requester's name; null when nobody did.</summary>
    public PersonId? ForwardedBy { get; init; }
}
