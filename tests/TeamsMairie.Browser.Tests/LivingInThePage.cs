using Microsoft.Playwright;
using TeamsMairie.Browser.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsMairie.Browser.Tests;

// A browser takes a whole core: the classes that open one run one after the other.
[Collection("browser")]
public sealed class LivingInThePage : OnThePage
{
    [Fact]
    public async Task Shows_an_agent_the_direction_and_the_mayor_at_the_arbitrations()
    {
        await Expect(Town.Pane(0).Locator(".who select option:checked")).ToContainTextAsync("agent");
        await Expect(Town.Pane(1).Locator(".who select option:checked")).ToContainTextAsync("Véronique Aubry");
        await Expect(Town.Pane(2).Locator(".who select option:checked")).ToContainTextAsync("Alain Dubreuil");
        await Expect(Town.Pane(2).Locator("[aria-current]")).ToContainTextAsync("Arbitrages");
        await Town.ShootAsync("accueil");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Brings_a_message_to_both_ends_without_a_reload_and_takes_the_clicks()
    {
        await Town.BecomeAsync(0, TownPeople.Jordan);
        await Town.BecomeAsync(1, TownPeople.Didier);

        await Town.WriteAsync(0, "Bonjour, je voudrais poser vendredi 9 mai");
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await Expect(Town.Pane(1)).ToContainTextAsync("Une demande vous est transmise");
        await Town.ShootAsync("demande");

        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Prendre en charge" }).ClickAsync();
        await Town.Pane(1).GetByLabel("Motif de la décision").FillAsync("Effectif suffisant");
        await Town.Pane(1).GetByRole(AriaRole.Button, new() { Name = "Accepter la demande" }).ClickAsync();

        await Expect(Town.Pane(1)).ToContainTextAsync("Motif : Effectif suffisant");
        Assert.Empty(Town.Troubles);
    }

    [Fact]
    public async Task Says_the_answer_of_the_bot_under_the_card_and_its_failures_as_Teams_does()
    {
        await Town.WriteAsync(0, "Bonjour");

        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Pourquoi cette personne ?" }).ClickAsync();
        await Expect(Town.Pane(0).Locator(".answer:not(:empty)")).ToHaveTextAsync("Didier Marty est votre responsable.");
        await Town.Pane(0).GetByRole(AriaRole.Button, new() { Name = "Casser" }).ClickAsync();

        await Expect(Town.Pane(0).Locator(".answer.error"))
            .ToHaveTextAsync("Une erreur s’est produite. Veuillez réessayer.");
    }

    [Fact]
    public async Task Marks_what_is_unread_until_it_is_opened()
    {
        await Town.WriteAsync(2, "Bonjour à tous");

        ILocator tab = Town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" });
        await Expect(tab.Locator(".count")).ToContainTextAsync("1");
        await tab.ClickAsync();

        await Expect(Town.Pane(1)).ToContainTextAsync("Bonjour à tous");
        await Expect(tab.Locator(".count")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Shows_a_person_the_view_that_the_card_keeps_for_them()
    {
        await Town.Pane(1).Locator(".conversation", new() { HasText = "Arbitrages" }).ClickAsync();
        string channel = Uri.EscapeDataString(TownPeople.Arbitrations);

        await Sandbox.CallAsync(
            HttpMethod.Post,
            $"/emulator/v3/conversations/{channel}/activities",
            EchoCards.Message(EchoCards.Refreshing(TownPeople.Mri(TownPeople.Alain))));

        await Expect(Town.Pane(2)).ToContainTextAsync("Cette carte est celle de Alain Dubreuil.");
        await Expect(Town.Pane(1)).ToContainTextAsync("En attente de la décision du maire.");
        await Expect(Town.Pane(1)).Not.ToContainTextAsync("Cette carte est celle de");
    }

    [Fact]
    public async Task Mentions_the_bot_from_the_list_and_answers_in_the_thread()
    {
        await Town.Pane(2).GetByLabel("Mentionner").SelectOptionAsync("Circuit Mairie");
        await Town.Pane(2).Locator("textarea").PressSequentiallyAsync("bonjour");
        await Town.Pane(2).Locator("textarea").PressAsync("Enter");

        await Expect(Town.Pane(2).Locator(".mention")).ToHaveTextAsync("Circuit Mairie");
        await Expect(Town.Pane(2).Locator(".message.reply.bot")).ToContainTextAsync("Votre demande est bien reçue");
    }

    [Fact]
    public async Task Moves_the_clock_declares_an_absence_and_shows_the_journal()
    {
        await Town.Page.GetByRole(AriaRole.Button, new() { Name = "Prochaine échéance" }).ClickAsync();
        await Expect(Town.Page.Locator("#now")).ToContainTextAsync("2040");

        await Town.Page.GetByLabel("Personne absente").SelectOptionAsync(TownPeople.Didier);
        await Town.Page.GetByLabel("Jusqu’au (inclus)").FillAsync("2040-06-01");
        await Town.Page.GetByRole(AriaRole.Button, new() { Name = "Déclarer l’absence" }).ClickAsync();

        await Expect(Town.Page.Locator("#absences")).ToContainTextAsync("Didier Marty, jusqu’au vendredi 1 juin");
        await Expect(Town.Page.Locator("#journal")).ToContainTextAsync("La demande est enregistrée.");
    }

    [Fact]
    public async Task Starts_again_from_nothing_only_when_it_is_said_twice()
    {
        await Town.WriteAsync(0, "Bonjour");
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");

        await Town.Page.GetByRole(AriaRole.Button, new() { Name = "Repartir de zéro" }).ClickAsync();
        await Expect(Town.Pane(0)).ToContainTextAsync("Votre demande est bien reçue");
        await Town.Page.GetByRole(AriaRole.Button, new() { Name = "Oui, tout effacer" }).ClickAsync();

        await Expect(Town.Pane(0)).Not.ToContainTextAsync("Votre demande est bien reçue");
        await Expect(Town.Page.Locator("#live")).ToContainTextAsync("Le bac à sable repart de zéro.");
    }

    [Fact]
    public async Task Changes_commune()
    {
        await Town.Page.GetByLabel("Commune").SelectOptionAsync("valserine-le-petit");

        await Expect(Town.Pane(1).Locator(".who select option:checked")).ToContainTextAsync("Sylvie Marchand");
        await Expect(Town.Pane(2).Locator(".who select option:checked")).ToContainTextAsync("Hélène Faure");
    }
}
