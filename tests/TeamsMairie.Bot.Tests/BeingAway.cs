using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class BeingAway
{
    private const string Message = "Bonjour, je voudrais poser vendredi 9 mai";

    private static readonly DateOnly Until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20);

    [Fact]
    public async Task Gives_open_requests_to_the_substitute_at_once_and_redraws_both_cards()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        await town.CardAsync("Didier Marty", "Une demande vous est transmise");

        await LeavesAsync(town, "Didier Marty");

        SeenMessage waiting = await town.CardAsync("Jordan Lambert", "Luc Moreau");
        Assert.Contains("Cette personne agit à la place de Didier Marty", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Prendre en charge", (await town.CardAsync("Luc Moreau", "Une demande vous est transmise")).Buttons);
        await town.CardAsync("Didier Marty", "Transmise à Luc Moreau");
    }

    [Fact]
    public async Task Leaves_who_comes_back_free_to_act()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        await LeavesAsync(town, "Didier Marty");
        await town.CardAsync("Luc Moreau", "Une demande vous est transmise");

        await town.WritesAsync("Didier Marty", "déclarer une absence");
        await town.ClicksAsync("Didier Marty", await town.CardAsync("Didier Marty", "Organiser une suppléance"), "Je suis de retour");
        SeenMessage card = await town.CardAsync("Didier Marty", "Une demande vous est transmise");
        await town.ClicksAsync("Didier Marty", card, "Prendre en charge");

        await town.CardAsync("Jordan Lambert", "Didier Marty");
    }

    [Fact]
    public async Task Never_moves_the_powers_of_the_mayor_and_asks_that_an_impediment_be_stated()
    {
        await using Town town = await Town.OpenAsync();

        await LeavesAsync(town, "Alain Dubreuil");

        Assert.Contains(
            await town.SeesAsync("Véronique Aubry"),
            message => message.Words.Contains("faites constater la suppléance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_told_to_who_asks_when_nobody_may_answer_before()
    {
        await using Town town = await Town.OpenAsync();
        foreach (string person in (string[])["Stéphane Caro", "Véronique Aubry", "Anne Kerbrat", "Luc Moreau", "Alain Dubreuil"])
        {
            await LeavesAsync(town, person);
        }

        await town.WritesAsync("Nicolas Faivre", "Stationnement gênant devant la caserne tous les soirs, on verbalise ?");

        await town.CardAsync("Nicolas Faivre", "personne ne peut répondre avant");
    }

    [Fact]
    public async Task Ends_on_a_day_to_come()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Didier Marty", "Déclarer mon absence.");

        string? told = await town.ClicksAsync(
            "Didier Marty", await town.CardAsync("Didier Marty", "Organiser une suppléance"), "Enregistrer mon absence",
            ("day", "2020-01-01"));

        Assert.Contains("aujourd’hui ou plus tard", told, StringComparison.Ordinal);
    }

    private static async Task LeavesAsync(Town town, string person)
    {
        await town.WritesAsync(person, "Déclarer une absence");
        await town.ClicksAsync(
            person, await town.CardAsync(person, "Organiser une suppléance"), "Enregistrer mon absence",
            ("day", Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
