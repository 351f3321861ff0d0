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

    /// <summary>How many times the bot replaced it.</summary>
    public int Version { get; init; }

    public bool IsDeleted { get; init; }

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
