using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsMairie.Simulation.People;

/// <summary>A card as somebody uses it: its buttons, and what is filled in.</summary>
internal sealed class Form(JsonObject card)
{
    /// <summary>Its buttons, those of its folded parts included.</summary>
    public IReadOnlyList<JsonObject> Buttons { get; } =
        [.. Objects(card).Where(o => (string?)o["type"] == "Action.Execute" && o["data"] is JsonObject)];

    /// <summary>What a button sends, every field filled in: texts with this word, choices at random.</summary>
    public JsonObject Fill(JsonObject button, Random chance, string word, DateTimeOffset now)
    {
        JsonObject data = new();
        foreach (JsonObject input in Objects(card).Where(o => ((string?)o["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
        {
            data[(string)input["id"]!] = (string?)input["type"] switch
            {
                "Input.ChoiceSet" => Choose(input, chance),
                "Input.Date" => now.AddDays(chance.Next(5, 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "Input.Toggle" => chance.Next(2) == 0 ? "true" : "false",
                "Input.Number" => "2",
                _ => $"Motif {word}",
            };
        }

        foreach ((string name, JsonNode? value) in button["data"]!.AsObject())
        {
            data[name] = value?.DeepClone();
        }

        return data;
    }

    private static string Choose(JsonObject input, Random chance)
    {
        JsonArray choices = input["choices"]?.AsArray() ?? [];
        return choices.Count == 0 ? "" : (string)choices[chance.Next(choices.Count)]!["value"]!;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(m => m.Key is not ("data" or "refresh")).SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
