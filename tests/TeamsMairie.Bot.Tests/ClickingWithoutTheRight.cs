using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class ClickingWithoutTheRight
{
    [Fact]
    public async Task A_click_by_somebody_else_changes_nothing_and_shows_nothing()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject action = await HeldActionAsync(town);

        string answer = await town.ForgesAsync("Isabelle Roche", action);
        Assert.Contains("application/vnd.microsoft.activity.message", answer, StringComparison.Ordinal);
        Assert.Contains("n’est pas pour vous", answer, StringComparison.Ordinal);
        Assert.Equal(["Transmise à Didier Marty"], await town.DossiersAsync());
    }

    [Fact]
    public async Task A_ticket_that_names_nothing_is_refused_in_french()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject action = await HeldActionAsync(town);
        action["data"]!["dossier"] = Guid.Empty;
        string unknown = await town.ForgesAsync("Didier Marty", action);
        Assert.Contains("n’existe pas", unknown, StringComparison.Ordinal);

        action["data"] = new JsonObject { ["version"] = "douze" };
        string broken = await town.ForgesAsync("Didier Marty", action);
        Assert.Contains("Ce bouton n’a pas été compris", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_of_no_card_is_refused_in_french()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject action = await HeldActionAsync(town);
        action["verb"] = "grantEverything";
        string answer = await town.ForgesAsync("Didier Marty", action);
        Assert.Contains("Ce bouton n’a pas été compris", answer, StringComparison.Ordinal);
    }

    private static async Task<JsonObject> HeldActionAsync(Town town)
    {
        await town.WritesAsync("Jordan Lambert", "Bonjour, je voudrais poser vendredi 9 mai");
        SeenMessage card = await town.CardAsync("Didier Marty", "Une demande vous est transmise");
        return (JsonObject)card.Find("Prendre en charge")!.DeepClone();
    }
}
