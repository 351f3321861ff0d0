using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>A person or a bot named in a message with <c>@</c>.</summary>
/// <remarks>A mention gives no right: it says who is talked about, not who is speaking.</remarks>
public sealed record Mention
{
    /// <summary>The name of this kind of entity on the wire.</summary>
    internal const string EntityType = "mention";

    /// <summary>Who is named. Teams gives the id, and the Entra object id only in some clients.</summary>
    [JsonPropertyName("mentioned")]
    public required ChannelAccount Mentioned { get; init; }

    /// <summary>The exact piece of <see cref="InboundActivity.Text"/>, tags included; null when not told.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }
}
