using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests.People;

public sealed class LosingAnAccount
{
    [Fact]
    public async Task Takes_the_power_to_decide_at_once_whatever_was_read_before()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        await there.Town.WritesAsync("Jordan Lambert", "Bonjour, je voudrais poser vendredi 9 mai");
        await there.Town.ClicksAsync(
            "Didier Marty", await there.Town.CardAsync("Didier Marty", "Une demande vous est transmise"), "Prendre en charge");
        SeenMessage card = await there.Town.CardAsync("Didier Marty", "Demande à décider");
        there.Changes("Didier Marty", user => user with { IsEnabled = false });

        string? told = await there.Town.ClicksAsync("Didier Marty", card, "Confirmer l’accord", ("text", "L’équipe est au complet."));

        Assert.Contains("n’est plus actif", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_asked_about_for_what_binds_nobody()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        await there.Town.WritesAsync("Jordan Lambert", "Bonjour, je voudrais poser vendredi 9 mai");
        SeenMessage card = await there.Town.CardAsync("Didier Marty", "Une demande vous est transmise");
        there.Graph.Asked.Clear();

        await there.Town.ClicksAsync("Didier Marty", card, "Prendre en charge");

        Assert.Empty(there.Graph.Asked);
    }
}
