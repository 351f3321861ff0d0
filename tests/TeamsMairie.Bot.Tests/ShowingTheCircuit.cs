using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class ShowingTheCircuit
{
    [Fact]
    public async Task Names_who_is_asked_for_each_case_with_why_and_who_stands_in()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "Montrer mon circuit");

        string words = (await town.CardAsync("Jordan Lambert", "Mon circuit")).Words;

        Assert.Contains("Congés", words, StringComparison.Ordinal);
        Assert.Contains("1. Didier Marty, responsable de la voirie. Toute demande commence", words, StringComparison.Ordinal);
        Assert.Contains("En cas d’absence : Luc Moreau.", words, StringComparison.Ordinal);
        Assert.Contains("2. Pauline Girard", words, StringComparison.Ordinal);
        Assert.Empty(await town.DossiersAsync());
    }

    [Fact]
    public async Task Says_who_holds_each_competence_in_private_even_when_asked_before_others()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Gérard Pons", "@Circuit Mairie qui décide quoi ?", Town.General);

        string words = (await town.CardAsync("Gérard Pons", "Qui décide quoi ?")).Words;

        Assert.Contains("Compétence : Thierry Guérin", words, StringComparison.Ordinal);
        Assert.Contains("Service : voirie, Didier Marty.", words, StringComparison.Ordinal);
    }
}
