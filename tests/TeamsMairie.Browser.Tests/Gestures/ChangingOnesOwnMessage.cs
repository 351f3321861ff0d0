using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class ChangingOnesOwnMessage : OnThePage
{
    [Fact]
    public async Task Shows_everyone_the_new_text_and_that_it_was_changed()
    {
        await Town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" }).ClickAsync();
        await Town.WriteAsync(2, "@Circuit Mairie la fontaine fui");
        ILocator mine = Town.Pane(2).Locator(".message.mine");

        await TownPage.ChooseAsync(mine, "Modifier");
        await Expect(Town.Dialog.GetByLabel("Message")).ToHaveValueAsync("@Circuit Mairie la fontaine fui");
        await Town.ShootAsync("geste-modifier");
        await Town.Dialog.GetByLabel("Message").FillAsync("@Circuit Mairie la fontaine fuit");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await Expect(Town.Pane(1).Locator(".message").First).ToContainTextAsync("la fontaine fuit");
        await Expect(Town.Pane(1).Locator(".message").First.Locator(".edited")).ToHaveTextAsync("Modifié");
        Assert.Equal(
            "<at>Circuit Mairie</at> la fontaine fuit", (string?)Assert.Single(Bot.Typed("messageUpdate"))["text"]);
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Leaves_the_place_of_a_message_that_was_taken_back()
    {
        await Town.WriteAsync(0, "Bonjour, le banc est cassé");
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        ILocator first = Town.Pane(0).Locator(".message").First;

        await TownPage.ChooseAsync(first, "Supprimer");
        await Town.ShootAsync("geste-supprimer");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Supprimer", Exact = true }).ClickAsync();

        await Expect(first.Locator(".bubble")).ToHaveTextAsync("Message supprimé");
        await Expect(first.Locator(".more")).ToHaveCountAsync(0);
        await Town.ShootAsync("geste-supprime");
        Assert.Single(Bot.Typed("messageDelete"));
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Is_not_offered_on_what_somebody_else_wrote()
    {
        await Town.WriteAsync(2, "Bonjour à tous");
        await Town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" }).ClickAsync();

        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" }).ClickAsync();

        await Expect(Town.Pane(1).GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(1);
    }
}
