using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class MakingARequestFromTheBox : OnThePage
{
    [Fact]
    public async Task Fills_in_the_form_and_closes_it()
    {
        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" }).ClickAsync();
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();
        await Expect(Town.Dialog).ToContainTextAsync("Écrivez quelques mots.");
        await Town.ShootAsync("geste-nouvelle-demande");

        await Town.Dialog.GetByLabel("Objet de la demande").FillAsync("Poser le 9 mai");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await Expect(Town.Dialog).ToHaveCountAsync(0);
        JsonObject sent = Assert.Single(Bot.Invokes("composeExtension/submitAction"));
        Assert.Equal("Poser le 9 mai", (string?)sent["value"]!["data"]!["objet"]);
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Is_given_up_with_Escape_and_the_focus_comes_back()
    {
        ILocator button = Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" });
        await button.ClickAsync();
        await Expect(Town.Dialog.GetByLabel("Objet de la demande")).ToBeFocusedAsync();

        await Town.Page.Keyboard.PressAsync("Escape");

        await Expect(Town.Dialog).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        Assert.Empty(Bot.Invokes("composeExtension/submitAction"));
    }
}
