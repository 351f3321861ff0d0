using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class AskingTwoThings
{
    private const string Message = "il me manque 2 personnes à la cantine lundi et le chauffage est en panne";

    [Fact]
    public async Task Two_requests_are_offered_each_in_the_words_typed()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);

        SeenMessage offer = await town.CardAsync("Jordan Lambert", "Deux demandes\u00a0?");
        Assert.Contains("il me manque 2 personnes à la cantine lundi", offer.Words, StringComparison.Ordinal);
        Assert.Contains("le chauffage est en panne", offer.Words, StringComparison.Ordinal);
        Assert.Equal(["À préciser"], await town.DossiersAsync());
    }

    [Fact]
    public async Task Accepted_each_goes_its_way_and_the_message_is_closed()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        SeenMessage offer = await town.CardAsync("Jordan Lambert", "Deux demandes\u00a0?");
        await town.ClicksAsync("Jordan Lambert", offer, "Oui, deux demandes");
        await town.ClicksAsync("Jordan Lambert", offer, "Oui, deux demandes");

        IReadOnlyList<string> states = [.. await town.DossiersAsync()];
        Assert.Equal(3, states.Count);
        Assert.Single(states, "Répartie en deux demandes");
        await town.CardAsync("Jordan Lambert", "Répartie en deux demandes");
    }

    [Fact]
    public async Task Refused_it_stays_one_request_and_what_it_is_about_is_said()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        SeenMessage offer = await town.CardAsync("Jordan Lambert", "Deux demandes\u00a0?");
        await town.ClicksAsync("Jordan Lambert", offer, "Transmettre", ("subject", "reinforcement/"));

        Assert.StartsWith("Transmise à", Assert.Single(await town.DossiersAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_divides_it()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", Message);
        SeenMessage offer = await town.CardAsync("Jordan Lambert", "Deux demandes\u00a0?");
        await town.ForgesAsync("Didier Marty", (JsonObject)offer.Find("Oui, deux demandes")!.DeepClone());

        Assert.Equal(["À préciser"], await town.DossiersAsync());
    }
}
