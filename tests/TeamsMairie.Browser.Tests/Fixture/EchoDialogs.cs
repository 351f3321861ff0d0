using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.Browser.Tests.Fixture;

/// <summary>What the <see cref="EchoBot"/> answers to dialogs, searches and opinions.</summary>
internal static class EchoDialogs
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private static readonly (string Number, string Subject)[] Requests =
    [
        ("2026-0007", "Réparer le banc de la place du Marché"),
        ("2026-0011", "Congé du vendredi 9 mai"),
        ("2026-0012", "Barrières pour la fête de la Saint-Jean"),
    ];

    public static IResult Answer(JsonObject activity)
    {
        JsonObject value = activity["value"]!.AsObject();
        return (string?)activity["name"] switch
        {
            "composeExtension/fetchTask" => Open(value),
            "composeExtension/submitAction" => Take(value),
            "composeExtension/query" => Search(value),
            "task/fetch" => Task("Compléter la demande", 260, Completion()),
            "task/submit" when (string?)value["data"]!["precision"] is null or "" => Results.Ok(),
            "task/submit" => Say($"C’est noté : {value["data"]!["precision"]}"),
            "message/submitAction" => Json([]),
            _ => Results.StatusCode(StatusCodes.Status501NotImplemented),
        };
    }

    private static IResult Open(JsonObject value)
    {
        string content = (string?)value["messagePayload"]?["body"]?["content"] ?? string.Empty;
        string title = (string?)value["commandId"] == "transmettre" ? "Transmettre au circuit" : "Nouvelle demande";
        return content.Contains("panne", StringComparison.Ordinal) ? Results.StatusCode(500)
            : content.Contains("déjà", StringComparison.Ordinal) ? Say("Ce message est déjà une demande : n° 2026-0007.")
            : Task(title, "medium", Request(content));
    }

    private static IResult Take(JsonObject value) => (string?)value["data"]!["choix"] switch
    {
        "semblables" => Found(Requests),
        _ when (string?)value["commandId"] == "nouvelle-demande" => Results.Ok(),
        _ => Say($"Demande n° 2026-0042 enregistrée : {value["data"]!["objet"]}. Réponse avant le mardi 13 mai."),
    };

    private static IResult Search(JsonObject value)
    {
        JsonNode asked = value["parameters"]![0]!;
        string text = (string?)asked["name"] == "initialRun" ? string.Empty : (string)asked["value"]!;
        var found = Requests.Where(r =>
            $"{r.Number} {r.Subject}".Contains(text, StringComparison.OrdinalIgnoreCase)).ToArray();
        return found.Length > 0
            ? Found(found)
            : Extension(new JsonObject { ["type"] = "message", ["text"] = "Aucune demande visible pour vous." });
    }

    private static JsonObject Request(string content) => EchoCards.Form(
        "Demande à transmettre",
        "Relisez l’objet, puis choisissez quand vous attendez une réponse.",
        [Input("objet", "Objet de la demande", content, required: true), When()],
        [Submit("Transmettre", "transmettre"), Execute("Voir les demandes semblables", "semblables")]);

    private static JsonObject Completion() => EchoCards.Form(
        "Ce qui manque à votre demande",
        "Un lieu, une date, un montant : ce que la personne qui décide doit savoir.",
        [Input("precision", "Précision", string.Empty, required: false)],
        [Submit("Envoyer la précision", "completer")]);

    private static JsonObject Input(string id, string label, string value, bool required) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = id,
        ["label"] = label,
        ["value"] = value,
        ["isMultiline"] = true,
        ["isRequired"] = required,
        ["errorMessage"] = "Écrivez quelques mots.",
    };

    private static JsonObject When() => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = "delai",
        ["label"] = "Réponse attendue",
        ["value"] = "semaine",
        ["choices"] = new JsonArray(
            new JsonObject { ["title"] = "Cette semaine", ["value"] = "semaine" },
            new JsonObject { ["title"] = "Ce mois-ci", ["value"] = "mois" }),
    };

    private static JsonObject Submit(string title, string choice) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["style"] = "positive",
        ["data"] = new JsonObject { ["choix"] = choice },
    };

    private static JsonObject Execute(string title, string choice) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = choice,
        ["data"] = new JsonObject { ["choix"] = choice },
    };

    private static IResult Task(string title, JsonNode height, JsonObject card) => Json(new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = title,
                ["height"] = height,
                ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = AdaptiveCard, ["content"] = card },
            },
        },
    });

    private static IResult Say(string sentence) => Json(
        new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = sentence } });

    private static IResult Found(IEnumerable<(string Number, string Subject)> requests) => Extension(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. requests.Select(request => new JsonObject
        {
            ["contentType"] = AdaptiveCard,
            ["content"] = EchoCards.Found(request.Number, request.Subject),
            ["preview"] = new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.thumbnail",
                ["content"] = new JsonObject { ["title"] = request.Subject, ["text"] = $"n° {request.Number}" },
            },
        })]),
    });

    private static IResult Extension(JsonObject extension) => Json(new JsonObject { ["composeExtension"] = extension });

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");
}
