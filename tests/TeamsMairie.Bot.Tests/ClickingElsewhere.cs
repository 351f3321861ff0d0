using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class ClickingElsewhere
{
    private const string Agent = "Jordan Lambert";
    private const string Chief = "Didier Marty";

    [Theory]
    [InlineData("takeCharge")]
    [InlineData("show")]
    public async Task Shows_nothing_and_changes_nothing_even_for_who_holds_the_step(string verb)
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, "je voudrais poser lundi prochain, raison-secrète");
        JsonObject action = (await town.CardAsync(Chief, "Une demande vous est transmise")).Find("Prendre en charge")!;
        action["verb"] = verb;

        (int status, JsonObject? answer) = await town.AsksAsync(
            Chief, "adaptiveCard/action", Acted(action, "manual"), "19:un-autre-groupe@thread.v2");

        Assert.Equal(200, status);
        Assert.Contains("dans votre conversation avec Circuit Mairie", (string?)answer!["value"], StringComparison.Ordinal);
        Assert.Equal(["Transmise à Didier Marty"], await town.DossiersAsync());
    }

    [Fact]
    public async Task An_automatic_refresh_never_changes_anything_whatever_verb_it_brings()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, "je voudrais poser lundi prochain");
        JsonObject action = (await town.CardAsync(Chief, "Une demande vous est transmise")).Find("Prendre en charge")!;

        (int status, JsonObject? answer) =
            await town.AsksAsync(Chief, "adaptiveCard/action", Acted(action, "automatic"));

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (status, (string?)answer!["type"]));
        Assert.Equal(["Transmise à Didier Marty"], await town.DossiersAsync());
    }

    [Fact]
    public async Task An_opinion_on_the_bot_is_thanked_with_an_empty_object()
    {
        await using Town town = await Town.OpenAsync();

        (int status, JsonObject? answer) = await town.AsksAsync(Agent, "message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = """{"feedbackText":"merci"}""" },
        });

        Assert.Equal((200, "{}"), (status, answer!.ToJsonString()));
    }

    private static JsonObject Acted(JsonObject action, string trigger) =>
        new() { ["action"] = action.DeepClone(), ["trigger"] = trigger };
}
