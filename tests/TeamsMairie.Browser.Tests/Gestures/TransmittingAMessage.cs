using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

[Collection("browser")]
public sealed class TransmittingAMessage : OnThePage
{
    [Fact]
    public async Task Opens_the_form_of_the_bot_with_what_was_written_and_says_what_became_of_it()
    {
        await Town.WriteAsync(0, "Bonjour, le banc de la place est cassé");
        ILocator mine = Town.Pane(0).Locator(".message.mine");
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");

        await mine.GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" }).ClickAsync();
        await Town.ShootAsync("geste-menu");
        await mine.GetByRole(AriaRole.Menuitem, new() { Name = "Transmettre au circuit" }).ClickAsync();
        await Expect(Town.Dialog.GetByLabel("Objet de la demande"))
            .ToHaveValueAsync("Bonjour, le banc de la place est cassé");
        await Town.ShootAsync("geste-transmettre");
        await Town.Dialog.GetByLabel("Objet de la demande").FillAsync("Réparer le banc");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre", Exact = true }).ClickAsync();

        await Expect(Town.Dialog).ToContainTextAsync("Demande n° 2026-0042 enregistrée : Réparer le banc.");
        await Town.ShootAsync("geste-transmis");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Button, new() { Name = "Plus d’actions" })).ToBeFocusedAsync();
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Is_done_by_anyone_in_a_channel_but_on_no_message_of_the_bot()
    {
        await Town.WriteAsync(2, "@Circuit Mairie la fontaine fuit");
        await Town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" }).ClickAsync();
        ILocator written = Town.Pane(1).Locator(".message", new() { HasText = "la fontaine fuit" }).First;

        await TownPage.ChooseAsync(written, "Transmettre au circuit");
        await Expect(Town.Dialog.GetByLabel("Objet de la demande")).ToBeVisibleAsync();

        JsonObject asked = Assert.Single(Bot.Invokes("composeExtension/fetchTask"));
        Assert.Equal(TownPeople.Alain, (string?)asked["value"]!["messagePayload"]!["from"]!["user"]!["id"]);
        Assert.Equal(TownPeople.Veronique, (string?)asked["from"]!["aadObjectId"]);
        await Expect(Town.Pane(1).Locator(".message.bot .more")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Shows_the_sentence_of_the_bot_when_there_is_nothing_to_fill_in()
    {
        await Town.WriteAsync(2, "C’est déjà demandé");

        await TownPage.ChooseAsync(Town.Pane(2).Locator(".message.mine"), "Transmettre au circuit");

        await Expect(Town.Dialog).ToContainTextAsync("Ce message est déjà une demande : n° 2026-0007.");
    }

    [Fact]
    public async Task Says_that_it_failed_as_Teams_does()
    {
        await Town.WriteAsync(2, "La chaudière est en panne");

        await TownPage.ChooseAsync(Town.Pane(2).Locator(".message.mine"), "Transmettre au circuit");

        await Expect(Town.Dialog.Locator(".error")).ToHaveTextAsync("Une erreur s’est produite. Veuillez réessayer.");
        await Town.ShootAsync("geste-erreur");
    }

    [Fact]
    public async Task Can_end_with_a_card_put_in_the_conversation()
    {
        await Town.WriteAsync(2, "Le banc est cassé");
        await TownPage.ChooseAsync(Town.Pane(2).Locator(".message.mine"), "Transmettre au circuit");

        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Voir les demandes semblables" }).ClickAsync();
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Réparer le banc" }).ClickAsync();

        await Expect(Town.Dialog).ToHaveCountAsync(0);
        await Expect(Town.Pane(2).Locator(".message.mine .card")).ToContainTextAsync("Demande n° 2026-0007");
    }
}
