using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class SayingWhatIsUseful : OnThePage
{
    [Fact]
    public async Task Sends_the_opinion_with_its_reason_and_thanks()
    {
        await Town.WriteAsync(0, "J’ai besoin d’aide");
        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Pas utile" }).ClickAsync();
        await Town.Dialog.GetByLabel("Que faudrait-il améliorer ?").FillAsync("Donnez un exemple.");
        await Town.ShootAsync("geste-avis");

        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer l’avis" }).ClickAsync();

        await Expect(Town.Dialog).ToContainTextAsync("Merci, votre avis est transmis.");
        JsonObject sent = Assert.Single(Bot.Invokes("message/submitAction"));
        Assert.Equal("dislike", (string?)sent["value"]!["actionValue"]!["reaction"]);
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Is_offered_only_where_the_bot_asks()
    {
        await Town.WriteAsync(0, "Bonjour");

        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await Expect(Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Pas utile" })).ToHaveCountAsync(0);
    }
}
