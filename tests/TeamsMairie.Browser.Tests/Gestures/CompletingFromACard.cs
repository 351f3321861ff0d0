using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class CompletingFromACard : OnThePage
{
    [Fact]
    public async Task Opens_the_dialog_of_the_button_and_says_what_the_bot_says()
    {
        await OpenAsync();
        await Town.Dialog.GetByLabel("Précision", new() { Exact = true })
            .FillAsync("Place du Marché, devant la pharmacie");
        await Town.ShootAsync("geste-completer");

        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer la précision" }).ClickAsync();

        await Expect(Town.Dialog).ToContainTextAsync("C’est noté : Place du Marché, devant la pharmacie");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Is_closed_by_an_empty_answer_and_the_focus_comes_back()
    {
        await OpenAsync();

        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer la précision" }).ClickAsync();

        await Expect(Town.Dialog).ToHaveCountAsync(0);
        await Expect(Button).ToBeFocusedAsync();
    }

    private ILocator Button => Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Compléter ma demande" });

    private async Task OpenAsync()
    {
        await Town.WriteAsync(0, "Bonjour, le banc est cassé");
        await Button.ClickAsync();
        await Expect(Town.Dialog).ToContainTextAsync("Ce qui manque à votre demande");
    }
}
