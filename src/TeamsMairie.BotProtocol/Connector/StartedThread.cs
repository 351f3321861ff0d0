namespace TeamsMairie.BotProtocol;

/// <summary>A new thread in a channel.</summary>
/// <param name="Reference">Where to write the following messages of the thread.</param>
/// <param name="ActivityId">The first message, to update it; null when the connector gave no id.</param>
public sealed record StartedThread(ConversationReference Reference, string? ActivityId);
