using System.Text.Json.Nodes;
using TeamsMairie.Bot;
using TeamsMairie.Simulation.Replicas;

namespace TeamsMairie.Simulation.People;

/// <summary>What a person was told after a click.</summary>
internal enum Told
{
    /// <summary>Nothing came in time.</summary>
    Nothing,

    /// <summary>The card as it now stands: it is done.</summary>
    Done,

    /// <summary>The card had changed: nothing was applied.</summary>
    Changed,

    /// <summary>A sentence says no.</summary>
    Refused,

    /// <summary>An incident: try again.</summary>
    Broken,
}

/// <summary>Reads an answer as the person does.</summary>
internal static class Reading
{
    public static Told Of(Answer? answer)
    {
        if (answer is null)
        {
            return Told.Nothing;
        }

        JsonNode? body = answer.Body.Length > 0 ? JsonNode.Parse(answer.Body) : null;
        return (string?)body?["type"] switch
        {
            _ when answer.Status != 200 || (int?)body?["statusCode"] != 200 => Told.Broken,
            "application/vnd.microsoft.activity.message" => Told.Refused,
            _ => Says(body!["value"], BotTexts.Changed) ? Told.Changed : Told.Done,
        };
    }

    private static bool Says(JsonNode? node, string sentence) => node switch
    {
        JsonObject o => o.Any(member => Says(member.Value, sentence)),
        JsonArray a => a.Any(item => Says(item, sentence)),
        JsonValue v => v.TryGetValue(out string? text) && text.Contains(sentence, StringComparison.Ordinal),
        _ => false,
    };
}
