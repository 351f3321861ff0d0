using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests.Frames;

public sealed class ChangingTheFrame
{
    private const string Head = Proposals.Head;
    private const string Mayor = Proposals.Mayor;
    private const string Agent = Proposals.Agent;
    private const string Leave = "Bonjour, je voudrais poser vendredi 9 mai";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Stays_a_project_until_both_validated_the_same_version_then_open_requests_move_and_authors_are_told()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, Leave);
        await town.CardAsync("Didier Marty", "Une demande vous est transmise");

        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");
        await town.ClicksAsync(Head, await town.CardAsync(Head, "Projet de cadre n° 1"), "Valider ce cadre");
        SeenMessage project = await town.CardAsync(Mayor, "Projet de cadre n° 1");
        Assert.Contains("attente de validation", project.Words, StringComparison.Ordinal);
        Assert.Contains("Didier Marty", (await town.CardAsync(Agent, "Transmise à")).Words, StringComparison.Ordinal);
        await town.ClicksAsync(Mayor, project, "Valider ce cadre");

        await town.CardAsync(Head, "En vigueur depuis le");
        await town.CardAsync(Mayor, "En vigueur depuis le");
        await town.CardAsync(Agent, "Anne Kerbrat");
        Assert.Contains("Prendre en charge", (await town.CardAsync("Anne Kerbrat", "Une demande vous est transmise")).Buttons);
        Assert.DoesNotContain("Prendre en charge", (await town.CardAsync("Didier Marty", "Transmise à Anne Kerbrat")).Buttons);
    }

    [Fact]
    public async Task Says_what_changes_and_offers_each_signatory_to_validate_or_give_up()
    {
        await using Town town = await Town.OpenAsync();

        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");

        foreach (string signatory in (string[])[Head, Mayor])
        {
            SeenMessage card = await town.CardAsync(signatory, "Projet de cadre n° 1");
            Assert.Contains(Agent, card.Words, StringComparison.Ordinal);
            Assert.Equal(["Valider ce cadre", "Abandonner"], card.Buttons);
        }
    }

    [Fact]
    public async Task Drops_what_was_validated_when_the_proposal_changes_and_old_cards_do_nothing()
    {
        await using Town town = await Town.OpenAsync();
        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");
        SeenMessage old = await town.CardAsync(Mayor, "Projet de cadre n° 1");
        await town.ClicksAsync(Head, await town.CardAsync(Head, "Projet de cadre n° 1"), "Valider ce cadre");

        await Proposals.MakeAsync(town, "superieur: Luc Moreau");
        await town.ClicksAsync(Mayor, old, "Valider ce cadre");

        SeenMessage replaced = await town.CardAsync(Mayor, "Remplacé par le projet n° 2");
        Assert.Empty(replaced.Buttons);
        await town.ClicksAsync(Mayor, await town.CardAsync(Mayor, "Projet de cadre n° 2"), "Valider ce cadre");
        SeenMessage waiting = await town.CardAsync(Head, "Projet de cadre n° 2");
        Assert.Contains($"{Head} : validation attendue", waiting.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("En vigueur", waiting.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_every_mistake_at_once_and_loses_nothing_of_what_was_typed()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Head, "Proposer un cadre");
        SeenMessage form = await town.CardAsync(Head, "Proposer un cadre");
        string typed = form.Held("text").Replace("circuit: commune-moyenne", "circuit: grande", StringComparison.Ordinal)
            + "inconnue: 1\n";

        await town.ClicksAsync(Head, form, "Proposer ce cadre", ("text", typed), ("day", Proposals.Iso(Today)));

        SeenMessage again = await town.CardAsync(Head, "Rien n’est changé");
        Assert.Contains("circuit", again.Words, StringComparison.Ordinal);
        Assert.Contains("inconnue", again.Words, StringComparison.Ordinal);
        Assert.Equal(typed.Trim(), again.Held("text"));
        Assert.DoesNotContain(
            await town.SeesAsync(Mayor), m => m.Words.Contains("Projet de cadre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_given_up_for_a_reason_that_both_read()
    {
        await using Town town = await Town.OpenAsync();
        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");

        await town.ClicksAsync(
            Mayor, await town.CardAsync(Mayor, "Projet de cadre n° 1"), "Abandonner ce projet", ("reason", "Attendre le CST"));

        SeenMessage card = await town.CardAsync(Head, "Abandonné par Alain Dubreuil");
        Assert.Contains("Attendre le CST", card.Words, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
    }

    [Fact]
    public async Task Comes_into_force_on_its_day_and_not_before()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, Leave);
        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat", Today.AddDays(1));
        await town.ClicksAsync(Head, await town.CardAsync(Head, "Projet de cadre n° 1"), "Valider ce cadre");
        await town.ClicksAsync(Mayor, await town.CardAsync(Mayor, "Projet de cadre n° 1"), "Valider ce cadre");
        await town.CardAsync(Head, "Adopté : en vigueur à partir du");
        Assert.Contains("Didier Marty", (await town.CardAsync(Agent, "Transmise à")).Words, StringComparison.Ordinal);

        await town.MovesClockAsync("next-working-day");

        await town.CardAsync(Head, "En vigueur depuis le");
        await town.CardAsync(Agent, "Anne Kerbrat");
    }

    [Fact]
    public async Task Is_proposed_by_nobody_else()
    {
        await using Town town = await Town.OpenAsync();

        await town.WritesAsync(Agent, "modifier le cadre");

        Assert.Contains(await town.SeesAsync(Agent), m => m.Words.Contains("Seuls le maire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_validated_by_nobody_else_even_with_the_ticket_of_the_mayor()
    {
        await using Town town = await Town.OpenAsync();
        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");
        SeenMessage card = await town.CardAsync(Mayor, "Projet de cadre n° 1");

        string answer = await town.ForgesAsync(Agent, card.Find("Valider ce cadre")!);

        Assert.Contains("n’est pas pour vous", answer, StringComparison.Ordinal);
        Assert.Contains(
            $"{Mayor} : validation attendue", (await town.CardAsync(Head, "Projet de cadre n° 1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_history_in_which_two_versions_are_compared()
    {
        await using Town town = await Town.OpenAsync();
        await Proposals.MakeAsync(town, "superieur: Anne Kerbrat");
        await town.ClicksAsync(Head, await town.CardAsync(Head, "Projet de cadre n° 1"), "Valider ce cadre");

        await town.WritesAsync(Agent, "Historique du cadre");
        SeenMessage history = await town.CardAsync(Agent, "Historique du cadre");
        await town.ClicksAsync(Agent, history, "Voir ce qui change", ("before", "0"), ("after", "1"));

        Assert.Contains($"Proposée par {Head}", history.Words, StringComparison.Ordinal);
        Assert.Contains($"{Head} : validé le", history.Words, StringComparison.Ordinal);
        Assert.Contains(Agent, (await town.CardAsync(Agent, "Du cadre n° 0 au cadre n° 1")).Words, StringComparison.Ordinal);
    }
}
