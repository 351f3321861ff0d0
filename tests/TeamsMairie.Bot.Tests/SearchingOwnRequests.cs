using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class SearchingOwnRequests
{
    private const string Agent = "Jordan Lambert";
    private const string Holder = "Didier Marty";

    [Fact]
    public async Task Finds_them_and_puts_only_the_number_of_what_is_confidential_in_a_conversation()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, "je voudrais poser lundi prochain pour mon divorce");

        JsonNode found = Assert.Single((await SearchAsync(town, Agent, ""))["attachments"]!.AsArray())!;

        Assert.StartsWith("2026-0001", (string?)found["preview"]!["content"]!["title"], StringComparison.Ordinal);
        string card = found["content"]!.ToJsonString();
        Assert.Contains("2026-0001", card, StringComparison.Ordinal);
        Assert.DoesNotContain("divorce", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ongé", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001", true)]
    [InlineData("GOUDRON", true)]
    [InlineData("piscine", false)]
    public async Task Keeps_those_that_hold_what_is_searched(string text, bool isFound)
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, "il manque du goudron rue des Lilas, un trou dans la chaussée");

        JsonObject answer = await SearchAsync(town, Agent, text);

        Assert.Equal(isFound ? "result" : "message", (string?)answer["type"]);
    }

    [Fact]
    public async Task Finds_nothing_of_others()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, "il manque du goudron rue des Lilas");

        JsonObject answer = await SearchAsync(town, "Isabelle Roche", "");

        Assert.Equal("Aucune demande visible pour vous.", (string?)answer["text"]);
    }

    [Fact]
    public async Task Finds_first_what_waits_for_who_searches_and_names_nobody_on_the_card_put_before_others()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Holder, "il manque du goudron rue des Lilas");
        await town.WritesAsync(Agent, "je voudrais poser lundi prochain pour mon divorce");
        await town.CardAsync(Holder, "Une demande vous est transmise");

        JsonArray found = (await SearchAsync(town, Holder, ""))["attachments"]!.AsArray();

        Assert.Equal(2, found.Count);
        Assert.StartsWith("À traiter – ", (string?)found[0]!["preview"]!["content"]!["text"], StringComparison.Ordinal);
        Assert.StartsWith("2026-0002", (string?)found[0]!["preview"]!["content"]!["title"], StringComparison.Ordinal);
        string card = found[0]!["content"]!.ToJsonString();
        Assert.DoesNotContain("divorce", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ongé", card, StringComparison.Ordinal);
        Assert.DoesNotContain($"{town.Id(Agent):N}", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_no_more_what_has_left_who_searches()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, "je voudrais poser lundi prochain");
        await town.CardAsync(Holder, "Une demande vous est transmise");
        SeenMessage own = await town.CardAsync(Agent, "Votre demande est bien reçue");
        await town.ClicksAsync(Agent, own, "Confirmer le retrait");

        JsonObject answer = await SearchAsync(town, Holder, "");

        Assert.Equal("Aucune demande visible pour vous.", (string?)answer["text"]);
    }

    private static async Task<JsonObject> SearchAsync(Town town, string person, string text)
    {
        (int status, JsonObject? answer) = await town.AsksAsync(person, "composeExtension/query", new JsonObject
        {
            ["commandId"] = "mes-demandes",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "recherche", ["value"] = text }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        });
        Assert.Equal(200, status);
        return answer!["composeExtension"]!.AsObject();
    }
}
