using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests.People;

public sealed class LosingTheDirectory
{
    private const string Message = "Bonjour, je voudrais poser vendredi 9 mai";
    private const string Age = "Annuaire lu le";

    [Fact]
    public async Task Lets_requests_in_for_an_hour_with_the_age_of_what_is_known_and_lets_no_decision_pass()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        Town town = there.Town;
        await town.WritesAsync("Jordan Lambert", Message);
        Assert.DoesNotContain(Age, (await town.CardAsync("Jordan Lambert", "Didier Marty")).Words, StringComparison.Ordinal);
        SeenMessage card = await TakesChargeAsync(town);
        there.Graph.IsAway = true;
        await there.PassesAsync(TimeSpan.FromHours(1));

        await town.WritesAsync("Nicolas Faivre", Message);
        string? told = await GrantsAsync(town, card);

        Assert.Contains(Age, (await town.CardAsync("Nicolas Faivre", "Votre demande est bien reçue")).Words, StringComparison.Ordinal);
        Assert.Contains("ne peut pas être vérifiée", told, StringComparison.Ordinal);

        there.Graph.IsAway = false;
        await there.PassesAsync(TimeSpan.FromMinutes(1));
        await GrantsAsync(town, await town.CardAsync("Didier Marty", "Demande à décider"));
        await town.CardAsync("Jordan Lambert", "Demande acceptée");
    }

    [Fact]
    public async Task Is_said_otherwise_after_a_day_and_absences_of_outlook_are_no_longer_believed()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        there.Changes("Didier Marty", user => user with { Reply = Graph.Tests.FakeGraph.FakeUser.AlwaysOn() });
        await there.ReadsAgainAsync();
        there.Graph.IsAway = true;
        await there.PassesAsync(TimeSpan.FromHours(25));

        await there.Town.WritesAsync("Jordan Lambert", Message);

        SeenMessage waiting = await there.Town.CardAsync("Jordan Lambert", "Didier Marty");
        Assert.Contains("ne sont plus prises en compte", waiting.Words, StringComparison.Ordinal);
    }

    private static async Task<SeenMessage> TakesChargeAsync(Town town)
    {
        await town.ClicksAsync("Didier Marty", await town.CardAsync("Didier Marty", "Une demande vous est transmise"), "Prendre en charge");
        return await town.CardAsync("Didier Marty", "Demande à décider");
    }

    private static Task<string?> GrantsAsync(Town town, SeenMessage card) =>
        town.ClicksAsync("Didier Marty", card, "Confirmer l’accord", ("text", "L’équipe est au complet."));
}
