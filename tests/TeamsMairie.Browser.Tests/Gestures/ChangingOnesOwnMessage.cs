using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class ChangingOnesOwnMessage : IAsyncLifetime
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
    public async Task Shows_everyone_the_new_text_and_that_it_was_changed()
    {
        await town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" }).ClickAsync();
        await town.WriteAsync(2, "@Circuit Mairie la fontaine fui");
        ILocator mine = town.Pane(2).Locator(".message.mine");

        await TownPage.ChooseAsync(mine, "Modifier");
        await Expect(town.Dialog.GetByLabel("Message")).ToHaveValueAsync("@Circuit Mairie la fontaine fui");
        await town.ShootAsync("geste-modifier");
        await town.Dialog.GetByLabel("Message").FillAsync("@Circuit Mairie la fontaine fuit");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await Expect(town.Pane(1).Locator(".message").First).ToContainTextAsync("la fontaine fuit");
        await Expect(town.Pane(1).Locator(".message").First.Locator(".edited")).ToHaveTextAsync("Modifié");
        Assert.Equal(
            "<at>Circuit Mairie</at> la fontaine fuit", (string?)Assert.Single(Bot.Typed("messageUpdate"))["text"]);
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task Leaves_the_place_of_a_message_that_was_taken_back()
    {
        await town.WriteAsync(0, "Bonjour, le banc est cassé");
        await Expect(town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        ILocator first = town.Pane(0).Locator(".message").First;

        await TownPage.ChooseAsync(first, "Supprimer");
        await town.ShootAsync("geste-supprimer");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Supprimer", Exact = true }).ClickAsync();

        await Expect(first.Locator(".bubble")).ToHaveTextAsync("Message supprimé");
        await Expect(first.Locator(".more")).ToHaveCountAsync(0);
        await town.ShootAsync("geste-supprime");
        Assert.Single(Bot.Typed("messageDelete"));
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task Is_not_offered_on_what_somebody_else_wrote()
    {
        await town.WriteAsync(2, "Bonjour à tous");
        await town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" }).ClickAsync();

        await town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" }).ClickAsync();

        await Expect(town.Pane(1).GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(1);
    }
}
