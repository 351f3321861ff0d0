using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class OpeningInADialog
{
    private const string Agent = "Jordan Lambert";
    private const string Chief = "Didier Marty";

    private static readonly string Long = "Il y a un trou dans la chaussée rue des Lilas. "
        + string.Concat(Enumerable.Repeat("Les vélos l’évitent à peine. ", 80)) + "La fin du message.";

    [Fact]
    public async Task Shows_whole_what_the_card_had_to_cut()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, Long);
        SeenMessage card = await town.CardAsync(Chief, "Une demande vous est transmise");

        Dialog dialog = Dialog.Of(await town.AsksAsync(Chief, "task/fetch", Fetch(card)));

        Assert.DoesNotContain("La fin du message.", card.Words, StringComparison.Ordinal);
        Assert.Contains("La fin du message.", dialog.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_gesture_as_the_card_does()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, Long);
        Dialog dialog = Dialog.Of(await town.AsksAsync(
            Chief, "task/fetch", Fetch(await town.CardAsync(Chief, "Une demande vous est transmise"))));

        Dialog told = Dialog.Of(await town.AsksAsync(Chief, "task/submit", new JsonObject { ["data"] = dialog.Data() }));
        Dialog again = Dialog.Of(await town.AsksAsync(Chief, "task/submit", new JsonObject { ["data"] = dialog.Data() }));

        Assert.Equal("C’est enregistré.", told.Words);
        Assert.Equal(told.Words, again.Words);
        Assert.Equal(["En cours d’examen par Didier Marty"], await town.DossiersAsync());
    }

    [Fact]
    public async Task Is_refused_to_others_and_anywhere_else()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync(Agent, Long);
        JsonObject fetch = Fetch(await town.CardAsync(Chief, "Une demande vous est transmise"));

        Dialog other = Dialog.Of(await town.AsksAsync(Agent, "task/fetch", fetch));
        Dialog elsewhere = Dialog.Of(await town.AsksAsync(
            Chief, "task/fetch", fetch, "19:autre@thread.v2"));

        Assert.Equal("Cette action n’est pas pour vous.", other.Words);
        Assert.Contains("dans votre conversation avec Circuit Mairie", elsewhere.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_the_button_is_not_ours()
    {
        await using Town town = await Town.OpenAsync();

        foreach (string name in new[] { "task/fetch", "task/submit" })
        {
            Dialog told = Dialog.Of(await town.AsksAsync(Chief, name, new JsonObject { ["data"] = "x" }));
            Assert.Contains("n’a pas été compris", told.Words, StringComparison.Ordinal);
        }
    }

    private static JsonObject Fetch(SeenMessage card) => new()
    {
        ["data"] = card.Find("Ouvrir en grand")!["data"]!.DeepClone(),
        ["context"] = new JsonObject { ["theme"] = "default" },
    };
}
