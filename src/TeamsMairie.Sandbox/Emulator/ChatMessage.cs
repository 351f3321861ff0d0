using System.Text.Json;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>A message in a conversation, as Teams keeps it.</summary>
internal sealed record ChatMessage
{
    public required string Id { get; init; }

    /// <summary>The personal conversation or the channel; never with a thread.</summary>
    public required string Conversation { get; init; }

    /// <summary>In a channel, the message that opened the thread; itself when this one did.</summary>
    public string? Thread { get; init; }

    /// <summary>The MRI of who wrote.</summary>
    public required string From { get; init; }

    /// <summary>The activity as it was posted: text, attachments, entities, summary.</summary>
    public required JsonElement Activity { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many times who wrote it changed it.</summary>
    public int Version { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>A person took it back: its place is kept, and says so.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether the bot wants to know what people think of it.</summary>
    public bool AsksForFeedback =>
        From == BotIdentity.Mri
        && Activity.TryGetProperty("channelData", out JsonElement data) && data.ValueKind == JsonValueKind.Object
        && ((data.TryGetProperty("feedbackLoop", out JsonElement loop) && loop.ValueKind == JsonValueKind.Object)
            || (data.TryGetProperty("feedbackLoopEnabled", out JsonElement on) && on.ValueKind == JsonValueKind.True));

    /// <summary>The adaptive card of the message, when it carries one.</summary>
    public JsonElement? Card()
    {
        if (!Activity.TryGetProperty("attachments", out JsonElement attachments)
            || attachments.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (JsonElement attachment in attachments.EnumerateArray())
        {
            if (attachment.TryGetProperty("contentType", out JsonElement type)
                && type.ValueEquals("application/vnd.microsoft.card.adaptive")
                && attachment.TryGetProperty("content", out JsonElement content))
            {
                return content;
            }
        }

        return null;
    }

    /// <summary>The accounts the text mentions, each with its <c>id</c> and <c>name</c>.</summary>
    public IEnumerable<JsonElement> Mentioned() =>
        Activity.TryGetProperty("entities", out JsonElement entities) && entities.ValueKind == JsonValueKind.Array
            ? entities.EnumerateArray()
                .Where(entity => entity.TryGetProperty("mentioned", out _))
                .Select(entity => entity.GetProperty("mentioned"))
            : [];

    public string? Text(string name = "text") =>
        Activity.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}

/// <summary>The card one person sees in place of the message's own: the answer to a click or to a refresh.</summary>
/// <param name="Message">The message.</param>
/// <param name="Person">The MRI of the person.</param>
/// <param name="Version">The version of the message it replaces; a newer version wins over it.</param>
/// <param name="Card">The card.</param>
/// <param name="At">When it was received.</param>
internal sealed record PersonalView(string Message, string Person, int Version, JsonElement Card, DateTimeOffset At);

/// <summary>How far a person has read a conversation.</summary>
internal sealed record ReadMark(string Conversation, string Person, string UpTo);
