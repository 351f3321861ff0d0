using System.Text.Json.Nodes;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>The cards of the <see cref="EchoBot"/>.</summary>
internal static class EchoCards
{
    public static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["summary"] = (string)card["body"]![0]!["text"]!,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = card,
        }),
    };

    public static JsonObject Waiting(string text) => Card(
        "Votre demande est bien reçue",
        text,
        [Button("Pourquoi cette personne ?", "why"), Button("Casser", "break"), Complete()]);

    public static JsonObject Help() => new()
    {
        ["type"] = "message",
        ["text"] = "Écrivez votre demande en une phrase : qui, quoi, pour quand. Je la remets à la bonne personne.",
        ["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } },
    };

    public static JsonObject Holder(string text) => Card(
        "Une demande vous est transmise",
        text,
        [Button("Prendre en charge", "take"), Button("Pourquoi cette personne ?", "why")]);

    public static JsonObject Taken()
    {
        JsonObject card = Card("Demande à décider", "Vous avez pris cette demande en charge.", []);
        card["body"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = "motif",
            ["label"] = "Motif de la décision",
            ["isMultiline"] = true,
        });
        card["actions"] = new JsonArray(Button("Accepter la demande", "accept"));
        return card;
    }

    public static JsonObject Accepted(string? reason) => Card("Décision enregistrée", $"Motif : {reason}", []);

    public static JsonObject Own(string name) => Card("Votre vue", $"Cette carte est celle de {name}.", []);

    public static JsonObject Refreshing(string mri)
    {
        JsonObject card = Card("Arbitrage du maire demandé", "En attente de la décision du maire.", []);
        card["refresh"] = new JsonObject
        {
            ["action"] = Button("Voir", "view"),
            ["userIds"] = new JsonArray(mri),
        };
        return card;
    }

    public static JsonObject Form(string title, string text, JsonArray inputs, JsonArray actions)
    {
        JsonObject card = Card(title, text, actions);
        foreach (JsonNode? input in inputs)
        {
            card["body"]!.AsArray().Add(input!.DeepClone());
        }

        return card;
    }

    public static JsonObject Found(string number, string subject) =>
        Card($"Demande n° {number}", subject, [Button("Pourquoi cette personne ?", "why")]);

    private static JsonObject Complete() => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = "Compléter ma demande",
        ["data"] = new JsonObject
        {
            ["msteams"] = new JsonObject { ["type"] = "task/fetch" },
            ["ticket"] = "2026-0001",
        },
    };

    private static JsonObject Card(string title, string text, JsonArray actions) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "TextBlock",
                ["text"] = title,
                ["style"] = "heading",
                ["weight"] = "Bolder",
                ["wrap"] = true,
            },
            new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }),
        ["actions"] = actions,
    };

    private static JsonObject Button(string title, string verb) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = new JsonObject { ["ticket"] = "2026-0001" },
    };
}
