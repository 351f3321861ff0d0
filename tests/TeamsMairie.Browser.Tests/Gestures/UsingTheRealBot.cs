using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using TeamsMairie.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

/// <summary>The gestures of Teams on the real bot, each with a picture.</summary>
[Collection("browser")]
public sealed class UsingTheRealBot : OnThePage
{
    private protected override ISandboxBot Played => new TownBot();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Town.BecomeAsync(0, TownPeople.Jordan);
        await Town.BecomeAsync(1, TownPeople.Didier);
    }

    [Fact]
    public async Task The_mayor_transmits_what_was_written_to_him_and_its_author_gets_a_name_and_a_date()
    {
        await OpenAsync(0, "Général");
        await Town.WriteAsync(0, "Bonjour Monsieur le Maire, je voudrais poser vendredi pour un déménagement");
        await OpenAsync(2, "Général");

        await TownPage.ChooseAsync(Town.Pane(2).Locator(".message", new() { HasText = "déménagement" }), "Transmettre au circuit");
        await Expect(Town.Dialog).ToContainTextAsync("Jordan Lambert, agent de la voirie");
        await Town.ShootAsync("reel-transmettre");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre ce message" }).ClickAsync();
        await Expect(Town.Dialog).ToContainTextAsync("vous n’avez rien à répondre");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();

        await OpenAsync(0, "Circuit Mairie");
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await Expect(Town.Pane(1)).ToContainTextAsync("Une demande vous est transmise");
        await Town.ShootAsync("reel-transmis");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task A_request_is_written_in_a_dialog_found_again_and_its_number_shown_to_others()
    {
        await OpenAsync(0, "Général");
        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" }).ClickAsync();
        await Town.Dialog.GetByLabel("Votre demande").FillAsync("il manque du goudron rue des Lilas");
        await Town.ShootAsync("reel-nouvelle-demande");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(Town.Dialog).ToContainTextAsync("2026-0001");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();

        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Mes demandes" }).ClickAsync();
        await Town.ShootAsync("reel-mes-demandes");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "2026-0001" }).ClickAsync();

        await OpenAsync(2, "Général");
        await Expect(Town.Pane(2)).ToContainTextAsync("Demande 2026-0001");
        await Town.ShootAsync("reel-montree");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task What_a_card_had_to_cut_is_read_and_answered_in_large()
    {
        string details = string.Concat(Enumerable.Repeat("Les vélos l’évitent à peine. ", 80));
        await Town.WriteAsync(0, $"Il y a un trou dans la chaussée rue des Lilas. {details}La fin du message.");
        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Ouvrir en grand" }).ClickAsync();

        await Expect(Town.Dialog).ToContainTextAsync("La fin du message.");
        await Town.ShootAsync("reel-en-grand");
        await Town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Prendre en charge" }).ClickAsync();

        await Expect(Town.Dialog).ToContainTextAsync("C’est enregistré.");
        await Expect(Town.Pane(1)).ToContainTextAsync("Demande à décider");
        Assert.Empty(Town.Troubles);
    }

    private Task OpenAsync(int pane, string conversation) =>
        Town.Pane(pane).Locator(".conversation", new() { HasText = conversation }).ClickAsync();
}
