using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class SearchingFromTheBox : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;
    private TownPage town = null!;

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
    public async Task Lists_narrows_and_says_when_there_is_nothing()
    {
        await OpenAsync();
        ILocator results = town.Dialog.Locator(".results button");
        await Expect(results).ToHaveCountAsync(3);
        await town.ShootAsync("geste-recherche");

        await town.Dialog.GetByLabel("Recherche").FillAsync("banc");
        await Expect(results).ToHaveCountAsync(1);
        await town.Dialog.GetByLabel("Recherche").FillAsync("piscine");

        await Expect(town.Dialog).ToContainTextAsync("Aucune demande visible pour vous.");
        await Expect(results).ToHaveCountAsync(0);
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task Shows_the_card_that_was_chosen_as_a_message_of_the_person_with_its_buttons()
    {
        await town.WriteAsync(0, "Bonjour");
        await Expect(town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await OpenAsync();

        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Congé du vendredi 9 mai" }).ClickAsync();
        ILocator shown = town.Pane(0).Locator(".message.mine", new() { HasText = "Demande n° 2026-0011" });
        await shown.GetByRole(AriaRole.Button, new() { Name = "Pourquoi cette personne ?" }).ClickAsync();

        await Expect(shown.Locator(".answer")).ToHaveTextAsync("Didier Marty est votre responsable.");
        await town.ShootAsync("geste-carte-montree");
    }

    private Task OpenAsync() =>
        town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Mes demandes" }).ClickAsync();
}
