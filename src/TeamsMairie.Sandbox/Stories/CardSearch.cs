using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsMairie.Sandbox.Stories;

/// <summary>
/// Finds the button of a step on a card, and fills in the inputs around it, as a person's eye and hand do.
/// </summary>
internal static class CardSearch
{
    /// <summary>
    /// The action to post, its data completed with the inputs; none when the card has no such button.
    /// </summary>
    public static JsonObject? Find(JsonElement card, Story.Step step)
    {
        foreach (JsonElement action in Objects(card))
        {
            if (Text(action, "type") != "Action.Execute" || !IsWanted(action, step) || IsDisabled(action))
            {
                continue;
            }

            JsonObject found = JsonObject.Create(action)!;
            JsonObject data = found["data"] as JsonObject ?? [];
            found["data"] = data;
            Fill(data, card, step.Inputs);
            return found;
        }

        return null;
    }

    private static bool IsWanted(JsonElement action, Story.Step step) =>
        (step.Verb is null || Text(action, "verb") == step.Verb)
        && (step.Button is null || Text(action, "title")?.StartsWith(step.Button, StringComparison.Ordinal) == true);

    private static bool IsDisabled(JsonElement action) =>
        action.TryGetProperty("isEnabled", out JsonElement enabled) && enabled.ValueKind == JsonValueKind.False;

    private static void Fill(JsonObject data, JsonElement card, IReadOnlyDictionary<string, string> wanted)
    {
        foreach (JsonElement input in Objects(card))
        {
            if (Text(input, "type")?.StartsWith("Input.", StringComparison.Ordinal) != true
                || Text(input, "id") is not { } id)
            {
                continue;
            }

            string? value = wanted
                .Where(pair => pair.Key == id
                    || Text(input, "label")?.StartsWith(pair.Key, StringComparison.OrdinalIgnoreCase) == true)
                .Select(pair => pair.Value)
                .FirstOrDefault();
            if ((value ?? Text(input, "value")) is { } filled)
            {
                data[id] = filled;
            }
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    private static IEnumerable<JsonElement> Objects(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Objects);
        }

        // What is not shown to a person is not searched: the data of an action, the action of a refresh.
        return element.ValueKind != JsonValueKind.Object
            ? []
            : element.EnumerateObject()
                .Where(member => member.Name is not ("data" or "refresh"))
                .SelectMany(member => Objects(member.Value))
                .Prepend(element);
    }
}
