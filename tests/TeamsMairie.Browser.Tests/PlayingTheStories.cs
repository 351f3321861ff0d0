using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using TeamsMairie.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests;

/// <summary>The three stories on the real bot, in a real browser, with a picture of each end.</summary>
[Collection("browser")]
public sealed class PlayingTheStories : OnThePage
{
    private protected override ISandboxBot Played => new TownBot();

    [Fact]
    public async Task A_leave_is_asked_accepted_and_read()
    {
        await TellAsync("Une demande de congé");
        await Expect(Town.Pane(0)).ToContainTextAsync("Demande acceptée");
        await Town.ShootAsync("histoire-conge");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task A_reinforcement_climbs_to_the_head_of_services_who_decides()
    {
        await TellAsync("Un besoin de renfort");
        await Expect(Town.Pane(0)).ToContainTextAsync("Demande acceptée");
        await Expect(Town.Pane(2)).ToContainTextAsync("Proposition d’Anne Kerbrat");
        await Town.ShootAsync("histoire-renfort");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task A_disagreement_ends_with_the_mayors_decision_in_the_channel_read_by_both()
    {
        await TellAsync("Un désaccord que le maire tranche");
        await Expect(Town.Pane(2)).ToContainTextAsync("Décision du maire");
        await Expect(Town.Pane(2)).ToContainTextAsync("2 personnes sur 2 ont pris connaissance");
        await Town.ShootAsync("histoire-arbitrage");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task A_person_fills_in_a_form_and_clicks_by_hand()
    {
        await Town.BecomeAsync(0, TownPeople.Jordan);
        await Town.BecomeAsync(1, TownPeople.Didier);
        await Town.WriteAsync(0, "Bonjour, je voudrais poser vendredi 9 mai");
        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Prendre en charge" }).ClickAsync();
        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await Town.ShootAsync("formulaire-refus");

        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Expect(Town.Pane(1)).ToContainTextAsync("Écrivez quelques mots.");
        await Town.Pane(1).GetByLabel("Motif").FillAsync("Deux collègues sont déjà absents ce jour-là.");
        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Expect(Town.Pane(0)).ToContainTextAsync("Demande refusée");
        await Expect(Town.Pane(0)).ToContainTextAsync("Deux collègues sont déjà absents ce jour-là.");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task The_mayor_reads_the_scenarios_and_rules_by_hand_while_others_see_it_is_awaited()
    {
        await Sandbox.TellAsync("arbitrage", steps: 8);
        await Town.BecomeAsync(0, TownPeople.Jordan);
        await Town.Pane(0).GetByRole(AriaRole.Tab, new() { Name = "Arbitrages" }).Or(
            Town.Pane(0).Locator(".conversation", new() { HasText = "Arbitrages" })).First.ClickAsync();
        await Expect(Town.Pane(0)).ToContainTextAsync("En attente de la décision du maire");
        await Expect(Town.Pane(0)).Not.ToContainTextAsync("Scénario A");
        await Expect(Town.Pane(2)).ToContainTextAsync("Scénario C");
        await Town.Pane(2).GetByRole(AriaRole.Button, new() { Name = "Retenir B" }).ClickAsync();
        await Town.Pane(2).GetByLabel("Motif").FillAsync("Le club est très attendu.");
        await Town.ShootAsync("arbitrage-maire");
        await Town.Pane(2).GetByRole(AriaRole.Button, new() { Name = "Trancher pour B" }).ClickAsync();
        await Expect(Town.Pane(0)).ToContainTextAsync("Décision du maire");
        Assert.Empty(Town.Troubles);
    }

    private async Task TellAsync(string story)
    {
        await Town.Page.GetByRole(AriaRole.Button, new() { Name = story }).ClickAsync();
        await Expect(Town.Page.Locator("#story")).ToContainTextAsync(
            "L’histoire est terminée.", new() { Timeout = 60_000 });
    }
}
