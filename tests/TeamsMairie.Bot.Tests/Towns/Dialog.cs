using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Towns;

/// <summary>What an invoke answered, as a person sees it: a dialog, or a sentence.</summary>
internal sealed record Dialog(string Words, JsonObject? Send)
{
    public static Dialog Of((int Status, JsonObject? Answer) asked)
    {
        Assert.Equal(200, asked.Status);
        JsonNode task = asked.Answer!["task"]!;
        if ((string?)task["type"] == "message")
        {
            return new((string)task["value"]!, null);
        }

        Assert.Equal("continue", (string?)task["type"]);
        JsonObject card = task["value"]!["card"]!["content"]!.AsObject();
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)task["value"]!["card"]!["contentType"]);
        return new(SeenMessage.WordsIn(card), Submits(card).FirstOrDefault());
    }

    /// <summary>The data that its button sends, with what was filled in.</summary>
    public JsonObject Data(params ReadOnlySpan<(string Input, string Value)> inputs)
    {
        JsonObject data = Send!["data"]!.DeepClone().AsObject();
        foreach ((string input, string value) in inputs)
        {
            data[input] = value;
        }

        return data;
    }

    private static IEnumerable<JsonObject> Submits(JsonNode? node) => node switch
    {
        JsonObject o when (string?)o["type"] == "Action.Submit" => [o],
        JsonObject o => o.SelectMany(member => Submits(member.Value)),
        JsonArray a => a.SelectMany(Submits),
        _ => [],
    };
}
