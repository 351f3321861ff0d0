using System.Text.Json;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>A message as one person sees it.</summary>
internal static class MessageView
{
    public static MessageRow For(Person person, ChatMessage message, TownDirectory directory, ChatStore store)
    {
        JsonElement? card = store.ViewOf(message, person.Mri)?.Card ?? message.Card();
        bool bot = message.From == BotIdentity.Mri;
        return new MessageRow(
            message.Id,
            message.Thread,
            Author(message, directory),
            message.From == person.Mri,
            bot,
            message.Text(),
            card,
            message.At,
            message.Version > 0,
            message.IsWithdrawn,
            message.AsksForFeedback);
    }

    /// <summary>The line under the name of a conversation.</summary>
    public static string Preview(ChatMessage message, TownDirectory directory)
    {
        string text = message.IsWithdrawn
            ? PageTexts.Withdrawn
            : message.Text("summary") ?? message.Text() ?? "Carte";
        text = text.Replace("<at>", "@", StringComparison.Ordinal).Replace("</at>", "", StringComparison.Ordinal);
        return $"{Author(message, directory)} : {text}";
    }

    private static string Author(ChatMessage message, TownDirectory directory) =>
        message.From == BotIdentity.Mri
            ? BotIdentity.Name
            : directory.FindByTeamsId(message.From)?.Name ?? message.From;
}
