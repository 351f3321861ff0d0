using TeamsMairie.Bot.Tests.Towns;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Bot.Tests.People;

public sealed class BeingSeenAway
{
    private const string Message = "Bonjour, je voudrais poser vendredi 9 mai";

    [Fact]
    public async Task Gives_open_requests_to_the_substitute_and_tells_who_is_away()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        await there.Town.WritesAsync("Jordan Lambert", Message);
        await there.Town.CardAsync("Didier Marty", "Une demande vous est transmise");

        await LeavesAsync(there, "Didier Marty");

        SeenMessage waiting = await there.Town.CardAsync("Jordan Lambert", "Luc Moreau");
        Assert.Contains("Cette personne agit à la place de Didier Marty", waiting.Words, StringComparison.Ordinal);
        await there.Town.CardAsync("Didier Marty", "Transmise à Luc Moreau");
    }

    [Fact]
    public async Task Ends_when_the_reply_is_switched_off()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        await LeavesAsync(there, "Didier Marty");
        there.Changes("Didier Marty", user => user with { Reply = null });
        await there.ReadsAgainAsync();

        await there.Town.WritesAsync("Jordan Lambert", Message);

        await there.Town.CardAsync("Jordan Lambert", "Didier Marty");
        Assert.Contains(
            "Prendre en charge", (await there.Town.CardAsync("Didier Marty", "Une demande vous est transmise")).Buttons);
    }

    [Fact]
    public async Task Is_worth_less_than_what_the_person_says()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        await LeavesAsync(there, "Didier Marty");
        await there.Town.WritesAsync("Didier Marty", "déclarer une absence");
        await there.Town.ClicksAsync(
            "Didier Marty", await there.Town.CardAsync("Didier Marty", "Organiser une suppléance"), "Je suis de retour");
        await there.ReadsAgainAsync();

        await there.Town.WritesAsync("Jordan Lambert", Message);

        await there.Town.CardAsync("Jordan Lambert", "Didier Marty");
    }

    [Fact]
    public async Task Never_moves_the_powers_of_an_elected_person()
    {
        await using DirectoryTown there = await DirectoryTown.OpenAsync();
        await LeavesAsync(there, "Alain Dubreuil");

        Assert.DoesNotContain(
            there.Graph.Asked, asked => asked.Contains($"{there.Town.Id("Alain Dubreuil")}/mailbox", StringComparison.Ordinal));
        Assert.Contains(
            there.Graph.Asked, asked => asked.Contains($"{there.Town.Id("Didier Marty")}/mailbox", StringComparison.Ordinal));
    }

    private static Task LeavesAsync(DirectoryTown there, string person)
    {
        there.Changes(person, user => user with { Reply = FakeUser.AlwaysOn() });
        return there.ReadsAgainAsync();
    }
}
