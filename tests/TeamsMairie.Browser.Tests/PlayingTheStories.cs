using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using TeamsMairie.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests;

/// <summary>The three stories on the real bot, in a real browser, with a picture of each end.</summary>
[Collection("browser")]
public sealed class PlayingTheStories : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;
    private TownPage town = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxFixture.StartAsync(new TownBot());
        town = await TownPage.OpenAsync(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_leave_is_asked_accepted_and_read()
    {
        await TellAsync("Une demande de congé");
        await Expect(town.Pane(0)).ToContainTextAsync("Demande acceptée");
        await town.ShootAsync("histoire-conge");
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task A_reinforcement_climbs_to_the_head_of_services_who_decides()
    {
        await TellAsync("Un besoin de renfort");
        await Expect(town.Pane(0)).ToContainTextAsync("Demande acceptée");
        await Expect(town.Pane(2)).ToContainTextAsync("Proposition d’Anne Kerbrat");
        await town.ShootAsync("histoire-renfort");
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task A_disagreement_ends_with_the_mayors_decision_in_the_channel_read_by_both()
    {
        await TellAsync("Un désaccord que le maire tranche");
        await Expect(town.Pane(2)).ToContainTextAsync("Décision du maire");
        await Expect(town.Pane(2)).ToContainTextAsync("2 personnes sur 2 ont pris connaissance");
        await town.ShootAsync("histoire-arbitrage");
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task A_person_fills_in_a_form_and_clicks_by_hand()
    {
        await town.BecomeAsync(0, TownPeople.Jordan);
        await town.BecomeAsync(1, TownPeople.Didier);
        await town.WriteAsync(0, "Bonjour, je voudrais poser vendredi 9 mai");
        await town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Prendre en charge" }).ClickAsync();
        await town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await town.ShootAsync("formulaire-refus");

        await town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Expect(town.Pane(1)).ToContainTextAsync("Écrivez quelques mots.");
        await town.Pane(1).GetByLabel("Motif").FillAsync("Deux collègues sont déjà absents ce jour-là.");
        await town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Expect(town.Pane(0)).ToContainTextAsync("Demande refusée");
        await Expect(town.Pane(0)).ToContainTextAsync("Deux collègues sont déjà absents ce jour-là.");
        Assert.Empty(town.Troubles);
    }

    [Fact]
    public async Task The_mayor_reads_the_scenarios_and_rules_by_hand_while_others_see_it_is_awaited()
    {
        await sandbox.TellAsync("arbitrage", steps: 8);
        await town.BecomeAsync(0, TownPeople.Jordan);
        await town.Pane(0).GetByRole(AriaRole.Tab, new() { Name = "Arbitrages" }).Or(
            town.Pane(0).Locator(".conversation", new() { HasText = "Arbitrages" })).First.ClickAsync();
        await Expect(town.Pane(0)).ToContainTextAsync("En attente de la décision du maire");
        await Expect(town.Pane(0)).Not.ToContainTextAsync("Scénario A");
        await Expect(town.Pane(2)).ToContainTextAsync("Scénario C");
        await town.Pane(2).GetByRole(AriaRole.Button, new() { Name = "Retenir B" }).ClickAsync();
        await town.Pane(2).GetByLabel("Motif").FillAsync("Le club est très attendu.");
        await town.ShootAsync("arbitrage-maire");
        await town.Pane(2).GetByRole(AriaRole.Button, new() { Name = "Trancher pour B" }).ClickAsync();
        await Expect(town.Pane(0)).ToContainTextAsync("Décision du maire");
        Assert.Empty(town.Troubles);
    }

    private async Task TellAsync(string story)
    {
        await town.Page.GetByRole(AriaRole.Button, new() { Name = story }).ClickAsync();
        await Expect(town.Page.Locator("#story")).ToContainTextAsync(
            "L’histoire est terminée.", new() { Timeout = 60_000 });
    }
}
