using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class AskingForLeave
{
    private const string Message = "Bonjour, je voudrais poser vendredi 9 mai";

    [Fact]
    public async Task An_agent_gets_a_name_a_function_a_date_and_neither_yes_nor_no()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);

        SeenMessage reply = await town.CardAsync("Jordan Lambert", "Votre demande est bien reçue");
        Assert.Contains("Didier Marty, responsable de la voirie", reply.Words, StringComparison.Ordinal);
        Assert.Matches("(lundi|mardi|mercredi|jeudi|vendredi) \\d", reply.Words);
        Assert.Contains("ni accord ni refus", reply.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_the_service_gets_a_card_and_nobody_else_does()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);

        await town.CardAsync("Didier Marty", "Une demande vous est transmise");
        foreach (string other in town.Everyone.Except(["Jordan Lambert", "Didier Marty"]))
        {
            Assert.Empty(await town.SeesAsync(other));
        }
    }

    [Fact]
    public async Task What_the_head_decides_comes_back_and_is_acknowledged()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        await town.ClicksAsync("Didier Marty", await town.CardAsync("Didier Marty", "demande"), "Prendre en charge");
        await town.ClicksAsync(
            "Didier Marty", await town.CardAsync("Didier Marty", "Demande à décider"), "Confirmer l’accord",
            ("text", "L’équipe est au complet."));

        SeenMessage decision = await town.CardAsync("Jordan Lambert", "Demande acceptée");
        Assert.Contains("L’équipe est au complet.", decision.Words, StringComparison.Ordinal);
        await town.CardAsync("Pauline Girard", "Demande acceptée");
        await town.ClicksAsync("Jordan Lambert", decision, "Vu, je m’y conforme");
        await town.ClicksAsync(
            "Pauline Girard", await town.CardAsync("Pauline Girard", "Demande acceptée"), "Vu, je m’y conforme");
        Assert.Equal(["Terminée"], await town.DossiersAsync());
    }

    [Fact]
    public async Task Written_in_a_channel_it_is_answered_in_private()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "@Circuit Mairie je voudrais poser vendredi 9 mai", Town.General);

        SeenMessage courtesy = (await town.SeesAsync("Véronique Aubry", Town.General)).Last();
        Assert.Contains("je vous réponds en privé", courtesy.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Didier Marty", courtesy.Words, StringComparison.Ordinal);
        await town.CardAsync("Jordan Lambert", "Votre demande est bien reçue");
    }

    [Fact]
    public async Task When_nobody_answers_the_superior_is_told_and_nothing_is_decided()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        await town.MovesClockAsync("next-deadline");

        await town.CardAsync("Luc Moreau", "Une réponse se fait attendre");
        Assert.Equal(["Transmise à Didier Marty"], await town.DossiersAsync());
    }

    [Fact]
    public async Task The_superior_who_is_told_may_take_it_over_and_the_holder_sees_it()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        await town.MovesClockAsync("next-deadline");
        await town.ClicksAsync(
            "Luc Moreau", await town.CardAsync("Luc Moreau", "Une réponse se fait attendre"), "Confirmer l’évocation");

        Assert.Equal(["En cours d’examen par Luc Moreau"], await town.DossiersAsync());
        Assert.Empty((await town.CardAsync("Didier Marty", "En cours d’examen par Luc Moreau")).Buttons);
        await town.CardAsync("Luc Moreau", "Étape 1 sur 2");
    }
}
