using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class WaitingForALateBot : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;
    private TownPage town = null!;

    private EchoBot Bot => (EchoBot)sandbox.Bot;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxFixture.StartAsync(patience: TimeSpan.FromSeconds(1));
        town = await TownPage.OpenAsync(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Says_that_the_application_cannot_be_reached_and_ignores_what_comes_after()
    {
        await town.WriteAsync(2, "Un dossier lent");
        await TownPage.ChooseAsync(town.Pane(2).Locator(".message.mine"), "Transmettre au circuit");

        await Expect(town.Dialog.Locator(".error")).ToHaveTextAsync("Impossible de joindre l’application.");
        await town.ShootAsync("geste-injoignable");
        Bot.AnswerAtLast();

        await Expect(town.Dialog.Locator(".error")).ToHaveTextAsync("Impossible de joindre l’application.");
    }

    [Fact]
    public async Task Keeps_what_was_filled_in_so_that_it_can_be_sent_again()
    {
        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" }).ClickAsync();
        await town.Dialog.GetByLabel("Objet de la demande").FillAsync("Un dossier lent");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await Expect(town.Dialog.Locator(".error")).ToHaveTextAsync("Impossible de joindre l’application.");
        Bot.AnswerAtLast();
        await Expect(town.Dialog.GetByLabel("Objet de la demande")).ToHaveValueAsync("Un dossier lent");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await Expect(town.Dialog).ToHaveCountAsync(0);
        Assert.Equal(4, Bot.Invokes("composeExtension/submitAction").Select(i => (string?)i["id"]).Distinct().Count());
    }
}
