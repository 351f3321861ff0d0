namespace TeamsMairie.BotProtocol;

/// <summary>A message that a person shows to the bot, by a command called on it.</summary>
/// <param name="Id">Its id in its conversation; never blank.</param>
/// <param name="AuthorId">The Entra object id of who wrote it; null for an application, or when it is not a GUID.</param>
/// <param name="Text">What it says, without its formatting, trimmed; empty when it holds no words.</param>
public sealed record TeamsMessage(string Id, Guid? AuthorId, string Text);
