using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;

namespace TeamsMairie.Sandbox.Client;

/// <summary>Turns « @Name » in what a person types into the mentions of Teams.</summary>
internal static class Mentions
{
    /// <summary>The text with its marks, the entities that explain them, and whether the bot is one of them.</summary>
    public static (string Text, JsonArray Entities, bool NamesBot) Read(string typed, Conversation conversation)
    {
        string text = typed;
        JsonArray entities = [];
        bool namesBot = false;

        // The longest names first: « @Tanguy-Le Bris » must not be taken for « @Tanguy ».
        IEnumerable<(string Id, string Name)> known = conversation.People
            .Select(person => (Id: person.Mri, person.Name))
            .Append((Id: BotIdentity.Mri, BotIdentity.Name))
            .OrderByDescending(account => account.Name.Length);
        foreach ((string id, string name) in known)
        {
            string mark = $"<at>{name}</at>";
            string marked = text.Replace("@" + name, mark, StringComparison.OrdinalIgnoreCase);
            if (marked == text)
            {
                continue;
            }

            text = marked;
            namesBot |= id == BotIdentity.Mri;
            entities.Add((JsonNode)new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = ActivityForm.Account(id, name),
                ["text"] = mark,
            });
        }

        return (text, entities, namesBot);
    }
}
