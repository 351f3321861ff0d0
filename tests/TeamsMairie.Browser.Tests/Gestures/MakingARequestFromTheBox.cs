using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class MakingARequestFromTheBox : IAsyncLifetime
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
    public async Task Fills_in_the_form_and_closes_it()
    {
        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" }).ClickAsync();
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();
        await Expect(town.Dialog).ToContainTextAsync("Écrivez quelques mots.");
        await town.ShootAsync("geste-nouvelle-demande");

        await town.Dialog.GetByLabel("Objet de la demande").FillAsync("Poser le 9 mai");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await Expect(town.Dialog).ToHaveCountAsync(0);
        JsonObject sent = Assert.Single(Bot.Invokes("composeExtension/submitAction"));
        Assert.Equal("Poser le 9 mai", (string?)sent["value"]!["data"]!["objet"]);
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task Is_given_up_with_Escape_and_the_focus_comes_back()
    {
        ILocator button = town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" });
        await button.ClickAsync();
        await Expect(town.Dialog.GetByLabel("Objet de la demande")).ToBeFocusedAsync();

        await town.Page.Keyboard.PressAsync("Escape");

        await Expect(town.Dialog).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        Assert.Empty(Bot.Invokes("composeExtension/submitAction"));
    }
}
