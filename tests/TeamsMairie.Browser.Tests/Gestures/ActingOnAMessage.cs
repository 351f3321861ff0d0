using System.Text.Json.Nodes;
using TeamsMairie.Browser.Tests.Fixture;

namespace TeamsMairie.Browser.Tests.Gestures;

/// <summary>What Teams posts for a dialog, an opinion and a message changed, word for word, without a browser.</summary>
public sealed class ActingOnAMessage : IAsyncLifetime
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
    public async Task Opens_and_sends_the_dialog_of_a_button()
    {
        await page.WriteAsync(TownPeople.Jordan, Chat, "Bonjour");
        string card = (string)(await page.MessagesAsync(TownPeople.Jordan, Chat)).Last()!["id"]!;
        JsonObject data = new() { ["msteams"] = new JsonObject { ["type"] = "task/fetch" }, ["ticket"] = "2026-0001" };

        JsonNode opened = await page.PostAsync(
            "dialogs/open", new() { ["as"] = TownPeople.Jordan, ["message"] = card, ["data"] = data.DeepClone() });
        await page.PostAsync("dialogs/send", new()
        {
            ["as"] = TownPeople.Jordan,
            ["message"] = card,
            ["data"] = new JsonObject { ["precision"] = "Place du Marché" },
        });

        JsonObject fetched = Assert.Single(Bot.Invokes("task/fetch"));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } },
            fetched["value"]));
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["data"] = new JsonObject { ["precision"] = "Place du Marché" } },
            Assert.Single(Bot.Invokes("task/submit"))["value"]));
        Assert.Equal(card, (string?)fetched["replyToId"]);
        Assert.Equal("Compléter la demande", (string?)opened["card"]!["title"]);
    }

    [Fact]
    public async Task Sends_an_opinion_as_json_in_a_string()
    {
        await page.WriteAsync(TownPeople.Jordan, Chat, "aide");
        string message = (string)(await page.MessagesAsync(TownPeople.Jordan, Chat)).Last()!["id"]!;

        await page.PostAsync("ratings", new()
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
        string toBot = await page.WriteAsync(TownPeople.Jordan, Chat, "Bonjour");
        string toAll = await page.WriteAsync(TownPeople.Jordan, TownPeople.General, "Bonjour à tous");

        foreach (string message in (string[])[toBot, toAll])
        {
            await page.PostAsync(
                "messages/edit", new() { ["as"] = TownPeople.Jordan, ["message"] = message, ["text"] = "Bonsoir" });
            await page.PostAsync("messages/delete", new() { ["as"] = TownPeople.Jordan, ["message"] = message });
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
        string message = await page.WriteAsync(TownPeople.Jordan, TownPeople.General, "Bonjour à tous");
        JsonObject Edit(string who) => new() { ["as"] = who, ["message"] = message, ["text"] = "Bonsoir" };

        var byAnother = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/messages/edit", Edit(TownPeople.Didier));
        await page.PostAsync("messages/delete", new() { ["as"] = TownPeople.Jordan, ["message"] = message });
        var tooLate = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/messages/edit", Edit(TownPeople.Jordan));

        Assert.Equal((404, 404), (byAnother.Status, tooLate.Status));
        Assert.True((bool)Assert.Single(await page.MessagesAsync(TownPeople.Didier, TownPeople.General))!["deleted"]!);
    }
}
