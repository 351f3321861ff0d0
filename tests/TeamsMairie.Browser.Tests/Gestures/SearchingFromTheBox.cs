using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class SearchingFromTheBox : OnThePage
{
    [Fact]
    public async Task Lists_narrows_and_says_when_there_is_nothing()
    {
        await OpenAsync();
        ILocator results = Town.Dialog.Locator(".results button");
        await Expect(results).ToHaveCountAsync(3);
        await Town.ShootAsync("geste-recherche");

        await Town.Dialog.GetByLabel("Recherche").FillAsync("banc");
        await Expect(results).ToHaveCountAsync(1);
        await Town.Dialog.GetByLabel("Recherche").FillAsync("piscine");

        await Expect(Town.Dialog).ToContainTextAsync("Aucune demande visible pour vous.");
        await Expect(results).ToHaveCountAsync(0);
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Shows_the_card_that_was_chosen_as_a_message_of_the_person_with_its_buttons()
    {
        await Town.WriteAsync(0, "Bonjour");
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await OpenAsync();

        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Congé du vendredi 9 mai" }).ClickAsync();
        ILocator shown = Town.Pane(0).Locator(".message.mine", new() { HasText = "Demande n° 2026-0011" });
        await shown.GetByRole(AriaRole.Button, new() { Name = "Pourquoi cette personne ?" }).ClickAsync();

        await Expect(shown.Locator(".answer")).ToHaveTextAsync("Didier Marty est votre responsable.");
        await Town.ShootAsync("geste-carte-montree");
    }

    private Task OpenAsync() =>
        Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Mes demandes" }).ClickAsync();
}
