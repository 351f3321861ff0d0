using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Bot.Reaching;

/// <summary>What is known of a person's own conversation with the bot.</summary>
/// <param name="Place">The conversation, as a reference; null when it was never opened.</param>
/// <param name="Gone">Why it is closed: a code of Teams, or one of ours; null while it is open.</param>
internal sealed record KnownChat(string? Place, string? Gone)
{
    /// <summary>The person removed the app.</summary>
    public const string Removed = "Removed";

    /// <summary>Teams closed it, and said no more.</summary>
    public const string Closed = "Closed";

    public string Write() => JsonSerializer.Serialize(this, KnownChatJson.Default.KnownChat);

    public static KnownChat Read(ReadOnlySpan<byte> written) =>
        JsonSerializer.Deserialize(written, KnownChatJson.Default.KnownChat)
        ?? throw new JsonException("A known chat is not null.");
}

[JsonSerializable(typeof(KnownChat))]
internal sealed partial class KnownChatJson : JsonSerializerContext;
