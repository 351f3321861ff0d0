using System.Text.Json.Nodes;

namespace TeamsMairie.Simulation.Teams;

/// <summary>A message of the bot as it stands in a conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Conversation">Where it is.</param>
/// <param name="Body">The activity, as it was last sent.</param>
internal sealed record ShownMessage(string Id, string Conversation, string Body)
{
    /// <summary>The card it carries; null when it is a text.</summary>
    public JsonObject? Card => JsonNode.Parse(Body)?["attachments"]?[0]?["content"] as JsonObject;
}
