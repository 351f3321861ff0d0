using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class RulingAsMayor
{
    private const string Elu = "Karim Haddad";
    private const string Head = "Véronique Aubry";
    private const string Chief = "Mickaël Leroy";
    private const string Mayor = "Alain Dubreuil";

    [Fact]
    public async Task The_mayor_sees_the_scenarios_and_the_others_that_a_decision_is_awaited()
    {
        await using Town town = await Town.OpenAsync();
        await ReachTheMayorAsync(town);

        SeenMessage forOthers = await town.CardAsync(Elu, "Arbitrage du maire demandé", Town.Arbitration);
        Assert.Contains("En attente de la décision du maire", forOthers.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Attendre dix jours", forOthers.Words, StringComparison.Ordinal);
        Assert.Equal(["Voir l’état actuel"], forOthers.Buttons);

        SeenMessage own = await town.CardAsync(Mayor, "Scénario B", Town.Arbitration);
        Assert.Contains("Attendre dix jours", own.Words, StringComparison.Ordinal);
        Assert.Contains("L’avis de la direction est A.", own.Words, StringComparison.Ordinal);
        Assert.Equal(["Retenir A", "Retenir B", "Autre décision"], own.Buttons);
    }

    [Fact]
    public async Task Nobody_but_the_mayor_rules()
    {
        await using Town town = await Town.OpenAsync();
        await ReachTheMayorAsync(town);
        SeenMessage own = await town.CardAsync(Mayor, "Scénario B", Town.Arbitration);

        string answer = await town.ForgesAsync(Elu, own.Find("Trancher pour A")!);
        Assert.Contains("Elle revient à Alain Dubreuil, maire", answer, StringComparison.Ordinal);
        Assert.Equal(["Désaccord en cours"], await town.DossiersAsync());
    }

    [Fact]
    public async Task The_ruling_is_published_and_both_parties_acknowledge_it()
    {
        await using Town town = await Town.OpenAsync();
        await ReachTheMayorAsync(town);
        await town.ClicksAsync(
            Mayor, await town.CardAsync(Mayor, "Scénario B", Town.Arbitration), "Trancher pour B", ("reason", "Pour le club."));

        foreach (string party in new[] { Elu, Chief })
        {
            SeenMessage decision = await town.CardAsync(party, "Décision du maire");
            Assert.Contains("Prêter le jour même", decision.Words, StringComparison.Ordinal);
            await town.ClicksAsync(party, decision, "Vu, je m’y conforme");
        }

        SeenMessage published = await town.CardAsync(Head, "Décision du maire", Town.Arbitration);
        Assert.Contains("2 personnes sur 2", published.Words, StringComparison.Ordinal);
        Assert.Equal(["Terminée"], await town.DossiersAsync());
    }

    private static async Task ReachTheMayorAsync(Town town)
    {
        await town.WritesAsync(Elu, "il me faut 40 chaises à la salle des fêtes ce soir à 18 h");
        await town.ClicksAsync(Head, await town.CardAsync(Head, "Une demande"), "Prendre en charge");
        await town.ClicksAsync(
            Head, await town.CardAsync(Head, "Demande à décider"), "Confirmer la transmission", ("text", "Dix jours."));
        await town.ClicksAsync(
            Elu, await town.CardAsync(Elu, "Votre demande est bien reçue"), "Ouvrir le désaccord",
            ("people", town.Id(Chief).ToString()), ("subject", "Délai de prêt"), ("text", "Le club attend."));
        await town.ClicksAsync(
            Head, await town.CardAsync(Head, "Arbitrage demandé"), "Confirmer l’arbitrage",
            ("text", "Dix jours."), ("reason", "L’équipe est prise."));
        await town.ClicksAsync(
            Elu, await town.CardAsync(Elu, "Arbitrage rendu"), "Confirmer le maintien", ("reason", "Règle inconnue."));
        await town.ClicksAsync(
            Head, await town.CardAsync(Head, "Préparer l’arbitrage"), "Soumettre au maire",
            ("scenario1Label", "Attendre dix jours"), ("scenario2Label", "Prêter le jour même"),
            ("proposal", "L’avis de la direction est A."));
    }
}
