using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class KeepingTheLogClean
{
    [Fact]
    public async Task No_name_and_no_word_of_a_request_reaches_the_log()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "je voudrais poser jeudi pour mon déménagement à Trifouilly");
        SeenMessage card = await town.CardAsync("Didier Marty", "Une demande vous est transmise");
        await town.ClicksAsync("Didier Marty", card, "Prendre en charge");
        await town.ClicksAsync("Didier Marty", card, "Prendre en charge");

        Assert.Contains("TakeCharge kept", town.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("Trifouilly", town.Logged, StringComparison.OrdinalIgnoreCase);
        foreach (string name in town.Everyone.SelectMany(person => person.Split(' ')).Where(part => part.Length > 3))
        {
            Assert.DoesNotContain(name, town.Logged, StringComparison.Ordinal);
        }
    }
}
