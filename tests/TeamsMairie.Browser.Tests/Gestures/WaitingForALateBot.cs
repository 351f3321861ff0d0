using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class WaitingForALateBot : OnThePage
{
    private protected override TimeSpan? Patience => TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Says_that_the_application_cannot_be_reached_and_ignores_what_comes_after()
    {
        await Town.WriteAsync(2, "Un dossier lent");
        await TownPage.ChooseAsync(Town.Pane(2).Locator(".message.mine"), "Transmettre au circuit");

        await SeeUnreachableAsync();
        await Town.ShootAsync("geste-injoignable");
        Bot.AnswerAtLast();

        await Expect(Town.Dialog).ToBeVisibleAsync();
        await Expect(Town.Dialog.Locator(".error")).ToHaveTextAsync("Impossible de joindre l’application.");
    }

    [Fact]
    public async Task Asks_three_times_then_keeps_what_was_filled_in_so_that_it_can_be_sent_again()
    {
        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" }).ClickAsync();
        await Town.Dialog.GetByLabel("Objet de la demande").FillAsync("Un dossier lent");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await SeeUnreachableAsync();
        Assert.Equal(3, Bot.Invokes("composeExtension/submitAction").DistinctBy(i => (string?)i["id"]).Count());
        Bot.AnswerAtLast();
        await Expect(Town.Dialog.GetByLabel("Objet de la demande")).ToHaveValueAsync("Un dossier lent");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await Expect(Town.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Asks_only_once_for_the_dialog_of_a_card()
    {
        PageCalls page = new(Sandbox);
        string chat = TownPeople.Personal(TownPeople.Jordan);
        await page.WriteAsync(TownPeople.Jordan, chat, "Bonjour");
        string card = (string)(await page.MessagesAsync(TownPeople.Jordan, chat)).Last()!["id"]!;

        JsonNode outcome = await page.PostAsync("dialogs/open", new()
        {
            ["as"] = TownPeople.Jordan,
            ["message"] = card,
            ["data"] = new JsonObject { ["dossier"] = "lent" },
        });
        Bot.AnswerAtLast();

        Assert.Equal("Impossible de joindre l’application.", (string?)outcome["text"]);
        Assert.Single(Bot.Invokes("task/fetch"));
    }

    // Three times the patience of this class, and a slow machine.
    private Task SeeUnreachableAsync() => Expect(Town.Dialog.Locator(".error")).ToHaveTextAsync(
        "Impossible de joindre l’application.", new() { Timeout = 30_000 });
}
