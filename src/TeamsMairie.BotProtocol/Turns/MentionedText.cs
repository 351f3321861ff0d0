using System.Text;
using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads the mentions of a message, and its text without their tags.</summary>
internal static class MentionedText
{
    /// <summary>The mentions in the order received, the bot's included; null when one is malformed.</summary>
    public static IReadOnlyList<Mention>? MentionsIn(InboundActivity activity)
    {
        try
        {
            return [.. (activity.Entities ?? []).Where(IsMention).Select(AsMention)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text without the bot's own tag, and with the bare name for the others.</summary>
    /// <remarks>Tags are met in order from left to right: a person may bear the same name as the bot.</remarks>
    public static string Plain(InboundActivity activity, IReadOnlyList<Mention> mentions)
    {
        string text = activity.Text ?? "";
        StringBuilder plain = new(text.Length);
        int position = 0;
        foreach (Mention mention in mentions)
        {
            int found = string.IsNullOrEmpty(mention.Text)
                ? -1
                : text.IndexOf(mention.Text, position, StringComparison.Ordinal);
            if (found < 0)
            {
                continue;
            }

            plain.Append(text, position, found - position);
            plain.Append(IsSame(mention.Mentioned, activity.Recipient) ? "" : NameIn(mention.Text!));
            position = found + mention.Text!.Length;
        }

        return plain.Append(text, position, text.Length - position).Replace("&nbsp;", " ").ToString().Trim();
    }

    /// <summary>Whether both are the same account of the channel; ids are compared exactly.</summary>
    public static bool IsSame(ChannelAccount one, ChannelAccount other) =>
        string.Equals(one.Id, other.Id, StringComparison.Ordinal);

    private static bool IsMention(JsonElement entity) =>
        entity.ValueKind is JsonValueKind.Object
        && entity.TryGetProperty("type", out JsonElement type)
        && type.ValueKind is JsonValueKind.String
        && type.ValueEquals(Mention.EntityType);

    private static Mention AsMention(JsonElement entity) =>
        entity.Deserialize(WireJson.Default.Mention) is { Mentioned.Id.Length: > 0 } mention
            ? mention
            : throw new JsonException("A mention names nobody.");

    private static string NameIn(string tag) => tag
        .Replace("<at>", "", StringComparison.OrdinalIgnoreCase)
        .Replace("</at>", "", StringComparison.OrdinalIgnoreCase);
}
