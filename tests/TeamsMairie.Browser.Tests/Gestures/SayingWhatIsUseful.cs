using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class SayingWhatIsUseful : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;
    private TownPage town = null!;

    private EchoBot Bot => (EchoBot)sandbox.Bot;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxFixture.StartAsync();
        town = await TownPage.OpenAsync(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Sends_the_opinion_with_its_reason_and_thanks()
    {
        await town.WriteAsync(0, "J’ai besoin d’aide");
        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Pas utile" }).ClickAsync();
        await town.Dialog.GetByLabel("Que faudrait-il améliorer ?").FillAsync("Donnez un exemple.");
        await town.ShootAsync("geste-avis");

        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer l’avis" }).ClickAsync();

        await Expect(town.Dialog).ToContainTextAsync("Merci, votre avis est transmis.");
        JsonObject sent = Assert.Single(Bot.Invokes("message/submitAction"));
        Assert.Equal("dislike", (string?)sent["value"]!["actionValue"]!["reaction"]);
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task Is_offered_only_where_the_bot_asks()
    {
        await town.WriteAsync(0, "Bonjour");

        await Expect(town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await Expect(town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Pas utile" })).ToHaveCountAsync(0);
    }
}
