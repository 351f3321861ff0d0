using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

/// <summary>Who clicks again because no answer came is told what is kept, and never that nothing was applied.</summary>
public sealed class ClickingTwice
{
    private const string Chief = "Didier Marty";
    private const string NothingApplied = "Rien n’a été appliqué";

    [Fact]
    public async Task Is_taken_once_and_answered_twice()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject action = await TakeChargeAsync(town);

        string[] answers = [await town.ForgesAsync(Chief, action), await town.ForgesAsync(Chief, action)];
        Assert.All(answers, IsShownTheStepTheyHold);
        Assert.Equal(1, await CountAsync(town, "dossier.taken-in-charge.v1"));
    }

    [Fact]
    public async Task At_the_same_instant_is_taken_once_too()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject action = await TakeChargeAsync(town);

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => town.ForgesAsync(Chief, action)));
        Assert.All(answers, IsShownTheStepTheyHold);
        Assert.Equal(1, await CountAsync(town, "dossier.taken-in-charge.v1"));
    }

    [Fact]
    public async Task With_other_words_is_another_click_and_comes_too_late()
    {
        await using Town town = await Town.OpenAsync();
        await town.ForgesAsync(Chief, await TakeChargeAsync(town));
        SeenMessage card = await town.CardAsync(Chief, "Demande à décider");
        JsonObject first = (JsonObject)card.Find("Confirmer l’accord")!.DeepClone();
        JsonObject second = (JsonObject)first.DeepClone();
        (first["data"]!["text"], second["data"]!["text"]) = ("L’équipe est au complet.", "Bon repos.");

        Assert.DoesNotContain(NothingApplied, await town.ForgesAsync(Chief, first), StringComparison.Ordinal);
        Assert.Contains(NothingApplied, await town.ForgesAsync(Chief, second), StringComparison.Ordinal);
        Assert.DoesNotContain(NothingApplied, await town.ForgesAsync(Chief, first), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(town, "dossier.decided.v1"));
    }

    private static void IsShownTheStepTheyHold(string answer)
    {
        Assert.Contains("Confirmer l’accord", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(NothingApplied, answer, StringComparison.Ordinal);
    }

    private static async Task<JsonObject> TakeChargeAsync(Town town)
    {
        await town.WritesAsync("Jordan Lambert", "Bonjour, je voudrais poser vendredi 9 mai");
        SeenMessage card = await town.CardAsync(Chief, "Une demande vous est transmise");
        return (JsonObject)card.Find("Prendre en charge")!.DeepClone();
    }

    private static async Task<long> CountAsync(Town town, string name)
    {
        await using SqliteConnection connection = new($"Data Source={town.Journal};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM event WHERE name = $name";
        count.Parameters.AddWithValue("$name", name);
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
