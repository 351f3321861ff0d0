using System.Text.Json.Nodes;
using TeamsMairie.Browser.Tests.Fixture;

namespace TeamsMairie.Browser.Tests.Gestures;

/// <summary>What Teams posts for a command of the application, word for word, without a browser.</summary>
public sealed class RunningACommand : IAsyncLifetime
{
    private static readonly string Chat = TownPeople.Personal(TownPeople.Jordan);

    private SandboxFixture sandbox = null!;
    private PageCalls page = null!;

    private EchoBot Bot => (EchoBot)sandbox.Bot;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxFixture.StartAsync();
        page = new PageCalls(sandbox);
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task Gives_a_message_action_the_whole_message()
    {
        string message = await page.WriteAsync(TownPeople.Jordan, TownPeople.General, "Le banc <cassé>");

        await page.PostAsync("commands/open", Transmit(TownPeople.Didier, message));

        JsonObject activity = Assert.Single(Bot.Invokes("composeExtension/fetchTask"));
        JsonNode payload = activity["value"]!["messagePayload"]!;
        Assert.Equal("transmettre", (string?)activity["value"]!["commandId"]);
        Assert.Equal("message", (string?)activity["value"]!["commandContext"]);
        Assert.Equal($"{TownPeople.General};messageid={message}", (string?)activity["conversation"]!["id"]);
        Assert.Equal(TownPeople.Didier, (string?)activity["from"]!["aadObjectId"]);
        Assert.Equal(message, (string?)payload["id"]);
        Assert.StartsWith("https://teams.microsoft.com/", (string?)payload["linkToMessage"], StringComparison.Ordinal);
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
        string message = await page.WriteAsync(
            TownPeople.Jordan, TownPeople.General, "@Circuit Mairie @Alain Dubreuil\nle banc <cassé>");

        await page.PostAsync("commands/open", Transmit(TownPeople.Jordan, message));

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
        string message = await page.WriteAsync(TownPeople.Jordan, TownPeople.General, "Le banc est cassé");
        JsonObject call = Transmit(TownPeople.Jordan, message);
        await page.PostAsync("commands/open", call);
        call["data"] = new JsonObject { ["objet"] = "Le banc" };

        JsonNode outcome = await page.PostAsync("commands/send", call);

        JsonObject sent = Bot.Invokes("composeExtension/submitAction")[0]["value"]!.AsObject();
        Assert.Equal("Le banc", (string?)sent["data"]!["objet"]);
        sent.Remove("data");
        Assert.True(JsonNode.DeepEquals(Bot.Invokes("composeExtension/fetchTask")[0]["value"], sent));
        Assert.Equal("message", (string?)outcome["kind"]);
    }

    [Fact]
    public async Task Opens_the_form_of_the_box_without_a_message()
    {
        await page.PostAsync(
            "commands/open",
            new() { ["as"] = TownPeople.Jordan, ["command"] = "nouvelle-demande", ["conversation"] = Chat });

        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["commandId"] = "nouvelle-demande", ["commandContext"] = "compose" },
            Assert.Single(Bot.Invokes("composeExtension/fetchTask"))["value"]));
    }

    [Theory]
    [InlineData("", "initialRun", "true")]
    [InlineData(" banc ", "recherche", "banc")]
    public async Task Searches(string typed, string name, string value)
    {
        await page.PostAsync("commands/search", Search(typed));

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
        JsonNode found = (await page.PostAsync("commands/search", Search("banc")))["results"]![0]!;
        int before = Bot.Received.Count;

        await page.PostAsync("commands/show", new()
        {
            ["as"] = TownPeople.Jordan,
            ["conversation"] = Chat,
            ["title"] = (string?)found["title"],
            ["card"] = found["content"]!.DeepClone(),
        });

        JsonNode shown = (await page.MessagesAsync(TownPeople.Jordan, Chat)).Last()!;
        var rewritten = await sandbox.CallAsync(
            HttpMethod.Put,
            $"/emulator/v3/conversations/{Chat}/activities/{shown["id"]}",
            new JsonObject { ["type"] = "message", ["text"] = "Autre chose" });
        Assert.True((bool)shown["mine"]!);
        Assert.True(JsonNode.DeepEquals(found["content"], shown["card"]));
        Assert.Equal((403, before), (rewritten.Status, Bot.Received.Count));
    }

    private static (string Type, string Content) Body(JsonNode payload) =>
        ((string)payload["body"]!["contentType"]!, (string)payload["body"]!["content"]!);

    private static JsonObject Transmit(string person, string message) => new()
    {
        ["as"] = person,
        ["command"] = "transmettre",
        ["message"] = message,
    };

    private static JsonObject Search(string typed) => new()
    {
        ["as"] = TownPeople.Jordan,
        ["command"] = "mes-demandes",
        ["conversation"] = Chat,
        ["search"] = typed,
    };
}
