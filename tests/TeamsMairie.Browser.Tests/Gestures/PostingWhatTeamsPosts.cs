using System.Text.Json.Nodes;
using TeamsMairie.Browser.Tests.Fixture;

namespace TeamsMairie.Browser.Tests.Gestures;

/// <summary>The invokes word for word, without the page.</summary>
public sealed class PostingWhatTeamsPosts : IAsyncLifetime
{
    private static readonly string Chat = TownPeople.Personal(TownPeople.Jordan);

    private SandboxFixture sandbox = null!;

    private EchoBot Bot => (EchoBot)sandbox.Bot;

    public async ValueTask InitializeAsync() => sandbox = await SandboxFixture.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task Gives_a_message_action_the_whole_message()
    {
        string message = await WriteAsync(TownPeople.Jordan, TownPeople.General, "Le banc <cassé>");

        await PostAsync("commands/open", new() { ["as"] = TownPeople.Didier, ["command"] = "transmettre", ["message"] = message });

        JsonObject activity = Assert.Single(Bot.Invokes("composeExtension/fetchTask"));
        JsonNode payload = activity["value"]!["messagePayload"]!;
        Assert.Equal("transmettre", (string?)activity["value"]!["commandId"]);
        Assert.Equal("message", (string?)activity["value"]!["commandContext"]);
        Assert.Equal($"{TownPeople.General};messageid={message}", (string?)activity["conversation"]!["id"]);
        Assert.Equal(TownPeople.Didier, (string?)activity["from"]!["aadObjectId"]);
        Assert.Equal(message, (string?)payload["id"]);
        Assert.StartsWith("https://teams.microsoft.com/l/message/", (string?)payload["linkToMessage"], StringComparison.Ordinal);
        Assert.True(DateTimeOffset.TryParse(
            (string?)payload["createdDateTime"], System.Globalization.CultureInfo.InvariantCulture, out _));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject
            {
                ["id"] = TownPeople.Jordan,
                ["displayName"] = "Jordan Lambert",
                ["userIdentityType"] = "aadUser",
            },
            payload["from"]!["user"]));
        Assert.Equal(("text", "Le banc <cassé>"), Body(payload));
        Assert.All(["attachments", "mentions", "reactions"], list => Assert.Empty(payload[list]!.AsArray()));
    }

    [Fact]
    public async Task Marks_up_a_message_that_has_names_or_lines()
    {
        string message = await WriteAsync(
            TownPeople.Jordan, TownPeople.General, "@Circuit Mairie @Alain Dubreuil\nle banc <cassé>");

        await PostAsync("commands/open", new() { ["as"] = TownPeople.Jordan, ["command"] = "transmettre", ["message"] = message });

        JsonNode payload = Assert.Single(Bot.Invokes("composeExtension/fetchTask"))["value"]!["messagePayload"]!;
        (string type, string content) = Body(payload);
        Assert.Equal("html", type);
        Assert.Contains("<br>le banc &lt;cassé&gt;</div>", content, StringComparison.Ordinal);
        Assert.All(payload["mentions"]!.AsArray(), mention => Assert.Contains(
            $"<at id=\"{mention!["id"]}\">{mention["mentionText"]}</at>", content, StringComparison.Ordinal));
        Assert.Equal(TownPeople.Alain, payload["mentions"]!.AsArray()
            .Select(mention => (string?)mention!["mentioned"]!["user"]?["id"]).Single(id => id is not null));
    }

    [Fact]
    public async Task Sends_the_form_with_the_same_value_and_its_data()
    {
        string message = await WriteAsync(TownPeople.Jordan, TownPeople.General, "Le banc est cassé");
        JsonObject call = new() { ["as"] = TownPeople.Jordan, ["command"] = "transmettre", ["message"] = message };
        await PostAsync("commands/open", call);
        call["data"] = new JsonObject { ["objet"] = "Le banc" };

        JsonNode outcome = await PostAsync("commands/send", call);

        JsonObject sent = Bot.Invokes("composeExtension/submitAction")[0]["value"]!.AsObject();
        Assert.Equal("Le banc", (string?)sent["data"]!["objet"]);
        sent.Remove("data");
        Assert.True(JsonNode.DeepEquals(Bot.Invokes("composeExtension/fetchTask")[0]["value"], sent));
        Assert.Equal("message", (string?)outcome["kind"]);
    }

    [Fact]
    public async Task Opens_the_form_of_the_box_without_a_message()
    {
        await PostAsync("commands/open", new() { ["as"] = TownPeople.Jordan, ["command"] = "nouvelle-demande", ["conversation"] = Chat });

        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["commandId"] = "nouvelle-demande", ["commandContext"] = "compose" },
            Assert.Single(Bot.Invokes("composeExtension/fetchTask"))["value"]));
    }

    [Theory]
    [InlineData("", "initialRun", "true")]
    [InlineData(" banc ", "recherche", "banc")]
    public async Task Searches(string typed, string name, string value)
    {
        await PostAsync("commands/search", Search(typed));

        Assert.True(JsonNode.DeepEquals(
            new JsonObject
            {
                ["commandId"] = "mes-demandes",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = value }),
                ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
            },
            Assert.Single(Bot.Invokes("composeExtension/query"))["value"]));
    }

    [Fact]
    public async Task Keeps_the_card_of_a_search_out_of_reach_of_the_bot()
    {
        JsonNode found = (await PostAsync("commands/search", Search("banc")))["results"]![0]!;
        int before = Bot.Received.Count;

        await PostAsync("commands/show", new()
        {
            ["as"] = TownPeople.Jordan,
            ["conversation"] = Chat,
            ["title"] = (string?)found["title"],
            ["card"] = found["content"]!.DeepClone(),
        });

        JsonNode shown = (await MessagesAsync(TownPeople.Jordan, Chat)).Last()!;
        var rewritten = await sandbox.CallAsync(
            HttpMethod.Put,
            $"/emulator/v3/conversations/{Chat}/activities/{shown["id"]}",
            new JsonObject { ["type"] = "message", ["text"] = "Autre chose" });
        Assert.True((bool)shown["mine"]!);
        Assert.True(JsonNode.DeepEquals(found["content"], shown["card"]));
        Assert.Equal((403, before), (rewritten.Status, Bot.Received.Count));
    }

    [Fact]
    public async Task Opens_and_sends_the_dialog_of_a_button()
    {
        await WriteAsync(TownPeople.Jordan, Chat, "Bonjour");
        string card = (string)(await MessagesAsync(TownPeople.Jordan, Chat)).Last()!["id"]!;
        JsonObject data = new() { ["msteams"] = new JsonObject { ["type"] = "task/fetch" }, ["ticket"] = "2026-0001" };

        JsonNode opened = await PostAsync(
            "dialogs/open", new() { ["as"] = TownPeople.Jordan, ["message"] = card, ["data"] = data.DeepClone() });
        await PostAsync("dialogs/send", new()
        {
            ["as"] = TownPeople.Jordan,
            ["message"] = card,
            ["data"] = new JsonObject { ["precision"] = "Place du Marché" },
        });

        JsonObject fetched = Assert.Single(Bot.Invokes("task/fetch"));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } }, fetched["value"]));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["data"] = new JsonObject { ["precision"] = "Place du Marché" } },
            Assert.Single(Bot.Invokes("task/submit"))["value"]));
        Assert.Equal(card, (string?)fetched["replyToId"]);
        Assert.Equal("Compléter la demande", (string?)opened["card"]!["title"]);
    }

    [Fact]
    public async Task Sends_an_opinion_as_json_in_a_string()
    {
        await WriteAsync(TownPeople.Jordan, Chat, "aide");
        string message = (string)(await MessagesAsync(TownPeople.Jordan, Chat)).Last()!["id"]!;

        await PostAsync("ratings", new()
        {
            ["as"] = TownPeople.Jordan,
            ["message"] = message,
            ["useful"] = true,
            ["comment"] = "Très clair",
        });

        JsonObject activity = Assert.Single(Bot.Invokes("message/submitAction"));
        JsonNode value = activity["value"]!["actionValue"]!;
        Assert.Equal(message, (string?)activity["replyToId"]);
        Assert.Equal("feedback", (string?)activity["value"]!["actionName"]);
        Assert.Equal("like", (string?)value["reaction"]);
        Assert.Equal("Très clair", (string?)JsonNode.Parse((string)value["feedback"]!)!["feedbackText"]);
    }

    [Fact]
    public async Task Tells_the_bot_of_a_change_only_when_it_had_been_written_to()
    {
        string toBot = await WriteAsync(TownPeople.Jordan, Chat, "Bonjour");
        string toAll = await WriteAsync(TownPeople.Jordan, TownPeople.General, "Bonjour à tous");

        foreach (string message in (string[])[toBot, toAll])
        {
            await PostAsync("messages/edit", new() { ["as"] = TownPeople.Jordan, ["message"] = message, ["text"] = "Bonsoir" });
            await PostAsync("messages/delete", new() { ["as"] = TownPeople.Jordan, ["message"] = message });
        }

        JsonObject edited = Assert.Single(Bot.Typed("messageUpdate"));
        JsonObject deleted = Assert.Single(Bot.Typed("messageDelete"));
        Assert.Equal((toBot, "Bonsoir", "editMessage"), (
            (string?)edited["id"], (string?)edited["text"], (string?)edited["channelData"]!["eventType"]));
        Assert.Equal((toBot, null, "softDeleteMessage"), (
            (string?)deleted["id"], (string?)deleted["text"], (string?)deleted["channelData"]!["eventType"]));
    }

    [Fact]
    public async Task Lets_nobody_change_what_somebody_else_wrote_nor_what_is_gone()
    {
        string message = await WriteAsync(TownPeople.Jordan, TownPeople.General, "Bonjour à tous");
        JsonObject Edit(string who) => new() { ["as"] = who, ["message"] = message, ["text"] = "Bonsoir" };

        var byAnother = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/messages/edit", Edit(TownPeople.Didier));
        await PostAsync("messages/delete", new() { ["as"] = TownPeople.Jordan, ["message"] = message });
        var tooLate = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/messages/edit", Edit(TownPeople.Jordan));

        Assert.Equal((404, 404), (byAnother.Status, tooLate.Status));
        Assert.True((bool)Assert.Single(await MessagesAsync(TownPeople.Didier, TownPeople.General))!["deleted"]!);
    }

    private static (string Type, string Content) Body(JsonNode payload) =>
        ((string)payload["body"]!["contentType"]!, (string)payload["body"]!["content"]!);

    private static JsonObject Search(string typed) => new()
    {
        ["as"] = TownPeople.Jordan,
        ["command"] = "mes-demandes",
        ["conversation"] = Chat,
        ["search"] = typed,
    };

    private async Task<string> WriteAsync(string person, string conversation, string text)
    {
        await PostAsync("messages", new() { ["as"] = person, ["conversation"] = conversation, ["text"] = text });
        return (string)(await MessagesAsync(person, conversation)).First(message => (bool)message!["mine"]!)!["id"]!;
    }

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        var answer = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/" + path, body.DeepClone());
        Assert.Equal(200, answer.Status);
        return answer.Body!;
    }

    private async Task<JsonArray> MessagesAsync(string person, string conversation) => (await sandbox.CallAsync(
        HttpMethod.Get,
        $"/sandbox/messages?as={person}&conversation={Uri.EscapeDataString(conversation)}")).Body!.AsArray();
}
