using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>One thing found by a search.</summary>
/// <param name="Title">Its line in the list, which only who searches sees.</param>
/// <param name="Text">What is added under that line; null for nothing.</param>
/// <param name="Card">The card put in the conversation when it is chosen: everyone there reads it. A JSON object.</param>
public sealed record SearchResult(string Title, string? Text, JsonElement Card);
