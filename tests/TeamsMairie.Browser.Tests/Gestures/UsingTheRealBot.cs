using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using TeamsMairie.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests.Gestures;

/// <summary>The gestures of Teams on the real bot, each with a picture.</summary>
[Collection("browser")]
public sealed class UsingTheRealBot : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;
    private TownPage town = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxFixture.StartAsync(new TownBot());
        town = await TownPage.OpenAsync(sandbox);
        await town.BecomeAsync(0, TownPeople.Jordan);
        await town.BecomeAsync(1, TownPeople.Didier);
    }

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_mayor_transmits_what_was_written_to_him_and_its_author_gets_a_name_and_a_date()
    {
        await OpenAsync(0, "Général");
        await town.WriteAsync(0, "Bonjour Monsieur le Maire, je voudrais poser vendredi pour un déménagement");
        await OpenAsync(2, "Général");

        await TownPage.ChooseAsync(town.Pane(2).Locator(".message", new() { HasText = "déménagement" }), "Transmettre au circuit");
        await Expect(town.Dialog).ToContainTextAsync("Jordan Lambert, agent de la voirie");
        await town.ShootAsync("reel-transmettre");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Transmettre ce message" }).ClickAsync();
        await Expect(town.Dialog).ToContainTextAsync("vous n’avez rien à répondre");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();

        await OpenAsync(0, "Circuit Mairie");
        await Expect(town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await Expect(town.Pane(1)).ToContainTextAsync("Une demande vous est transmise");
        await town.ShootAsync("reel-transmis");
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task A_request_is_written_in_a_dialog_found_again_and_its_number_shown_to_others()
    {
        await OpenAsync(0, "Général");
        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Nouvelle demande" }).ClickAsync();
        await town.Dialog.GetByLabel("Votre demande").FillAsync("il manque du goudron rue des Lilas");
        await town.ShootAsync("reel-nouvelle-demande");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(town.Dialog).ToContainTextAsync("2026-0001");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();

        await town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Mes demandes" }).ClickAsync();
        await town.ShootAsync("reel-mes-demandes");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "2026-0001" }).ClickAsync();

        await OpenAsync(2, "Général");
        await Expect(town.Pane(2)).ToContainTextAsync("Demande 2026-0001");
        await town.ShootAsync("reel-montree");
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task What_a_card_had_to_cut_is_read_and_answered_in_large()
    {
        string details = string.Concat(Enumerable.Repeat("Les vélos l’évitent à peine. ", 80));
        await town.WriteAsync(0, $"Il y a un trou dans la chaussée rue des Lilas. {details}La fin du message.");
        await town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Ouvrir en grand" }).ClickAsync();

        await Expect(town.Dialog).ToContainTextAsync("La fin du message.");
        await town.ShootAsync("reel-en-grand");
        await town.Dialog.GetByRole(AriaRole.Button, new() { Name = "Prendre en charge" }).ClickAsync();

        await Expect(town.Dialog).ToContainTextAsync("C’est enregistré.");
        await Expect(town.Pane(1)).ToContainTextAsync("Demande à décider");
        Assert.Empty(town.Troubles);
    }

    private Task OpenAsync(int pane, string conversation) =>
        town.Pane(pane).Locator(".conversation", new() { HasText = conversation }).ClickAsync();
}
