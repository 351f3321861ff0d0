using System.Text.Json.Nodes;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class CallingTheBotElsewhere
{
    private const string Author = "0e9b6d3a-91c5-4c0f-8c3a-6f1f3b9f2a11";

    public static TheoryData<string, string> Malformed => new()
    {
        { "task/fetch", "null" },
        { "task/fetch", "{}" },
        { "task/submit", "[]" },
        { "composeExtension/query", "{}" },
        { "composeExtension/query", """{ "commandId": " " }""" },
        { "composeExtension/query", """{ "commandId": "c", "parameters": [{ "value": "x" }] }""" },
        { "composeExtension/fetchTask", """{ "commandId": 1 }""" },
        { "composeExtension/fetchTask", """{ "commandId": "c", "messagePayload": { "id": "" } }""" },
        { "composeExtension/submitAction", """{ "commandId": "c", "botMessagePreviewAction": "send" }""" },
        { "message/submitAction", """{ "actionName": "feedback", "actionValue": { "reaction": "love" } }""" },
        { "message/submitAction", """{ "actionName": "other", "actionValue": { "reaction": "like" } }""" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Is_refused_when_it_is_not_what_its_name_announces(string name, string value) =>
        Assert.Equal(400, (await Sample.RefuseAsync(Json(name, value))).Status);

    [Fact]
    public async Task By_a_search_tells_what_is_searched_and_how_much_is_wanted()
    {
        TeamsInvoke? asked = await ReadAsync(
            "composeExtension/query",
            """
            { "commandId": "c", "parameters": [{ "name": "recherche", "value": " trou " }],
              "queryOptions": { "skip": 25, "count": 900 } }
            """);

        Assert.Equal(new TeamsInvoke.Searched("c", "trou", 25, 50), asked);
    }

    [Fact]
    public async Task By_a_search_just_opened_searches_nothing() => Assert.Equal(
        new TeamsInvoke.Searched("c", "", 0, 25),
        await ReadAsync(
            "composeExtension/query", """{ "commandId": "c", "parameters": [{ "name": "initialRun", "value": "true" }] }"""));

    [Theory]
    [InlineData("html", "<p>Bonjour <at id=\"0\">Madame le Maire</at>,</p><p>il manque&nbsp;3&nbsp;tables &amp; 2 bancs</p>",
        "Bonjour Madame le Maire,\nil manque 3 tables & 2 bancs")]
    [InlineData("html", "un<br>deux<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>", "un\ndeux")]
    [InlineData("html", "<ul><li>un</li><li>deux</li></ul>", "un\ndeux")]
    [InlineData("html", "<div><p>pas fermé", "pas fermé")]
    [InlineData("text", "a < b & c", "a < b & c")]
    [InlineData(null, " simple ", "simple")]
    public async Task On_a_message_gives_its_words_and_its_author(string? type, string content, string words)
    {
        JsonObject value = new()
        {
            ["commandId"] = "transmettre",
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1700",
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = Author } },
                ["body"] = new JsonObject { ["contentType"] = type, ["content"] = content },
            },
        };

        TeamsInvoke? asked = await ReadAsync("composeExtension/fetchTask", value.ToJsonString());

        Assert.Equal(
            new TeamsInvoke.CommandOpened("transmettre", new TeamsMessage("1700", Guid.Parse(Author), words)), asked);
    }

    [Theory]
    [InlineData("""{ "application": { "id": "x" }, "user": null }""")]
    [InlineData("""{ "user": { "id": "29:someone" } }""")]
    [InlineData("null")]
    public async Task On_a_message_of_no_person_names_no_author(string from)
    {
        TeamsInvoke? asked = await ReadAsync(
            "composeExtension/submitAction",
            $$"""{ "commandId": "c", "data": {}, "messagePayload": { "id": "1", "from": {{from}}, "body": null } }""");

        TeamsMessage? message = Assert.IsType<TeamsInvoke.CommandSubmitted>(asked).Message;
        Assert.Equal(new TeamsMessage("1", null, ""), message);
    }

    [Theory]
    [InlineData("""{\"feedbackText\":\" merci \"}""", "merci")]
    [InlineData("pas du JSON", "")]
    public async Task By_a_thumb_gives_the_words_with_it(string feedback, string words) => Assert.Equal(
        new TeamsInvoke.FeedbackGiven(false, words),
        await ReadAsync(
            "message/submitAction",
            $$$"""{ "actionName": "feedback", "actionValue": { "reaction": "dislike", "feedback": "{{{feedback}}}" } }"""));

    private static async Task<TeamsInvoke?> ReadAsync(string name, string value) =>
        (await Sample.ReadTextAsync(Json(name, value))).Invoke;

    private static string Json(string name, string value) => Sample.With("invoke-card-action", sample =>
    {
        sample["name"] = name;
        sample["value"] = JsonNode.Parse(value);
    });
}
