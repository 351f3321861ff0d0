using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class ChangingOnesMind
{
    private const string Agent = "Jordan Lambert";
    private const string Chief = "Didier Marty";

    [Fact]
    public async Task An_edited_message_is_shown_beside_the_first_one()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject message = await WriteAsync(town, "il manque du goudron rue des Lilas");

        await ChangeAsync(town, message, "messageUpdate", "il manque du goudron rue des Roses");

        SeenMessage card = await town.CardAsync(Chief, "Une demande vous est transmise");
        Assert.Contains("rue des Lilas", card.Words, StringComparison.Ordinal);
        Assert.Contains("Jordan Lambert (modifié après l’envoi)", card.Words, StringComparison.Ordinal);
        Assert.Contains("rue des Roses", card.Words, StringComparison.Ordinal);
        Assert.Single(await town.DossiersAsync());
    }

    [Fact]
    public async Task A_greeting_edited_into_a_request_becomes_one()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject message = await WriteAsync(town, "bonjour");

        await ChangeAsync(town, message, "messageUpdate", "il manque du goudron rue des Roses");

        await town.CardAsync(Chief, "Une demande vous est transmise");
    }

    [Fact]
    public async Task What_no_circuit_holds_is_not_kept_by_an_edit_either()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject message = await WriteAsync(town, "il manque du goudron rue des Lilas");

        await ChangeAsync(town, message, "messageUpdate", "mon chef me harcèle mot-secret");

        Assert.DoesNotContain("mot-secret", (await town.CardAsync(Chief, "Une demande")).Words, StringComparison.Ordinal);
        Assert.Contains("dispositif de signalement", (await town.SeesAsync(Agent)).Last().Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_message_withdraws_its_request()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject message = await WriteAsync(town, "il manque du goudron rue des Lilas");

        await ChangeAsync(town, message, "messageDelete", null);

        Assert.Equal(["Retirée"], await town.DossiersAsync());
    }

    private static async Task<JsonObject> WriteAsync(Town town, string text)
    {
        JsonObject message = town.Activity(Agent, "message");
        message["text"] = text;
        using HttpResponseMessage answer = await town.PostRawAsync(message);
        Assert.True(answer.IsSuccessStatusCode);
        return message;
    }

    private static async Task ChangeAsync(Town town, JsonObject message, string type, string? text)
    {
        JsonObject changed = message.DeepClone().AsObject();
        changed["type"] = type;
        changed["text"] = text;
        using HttpResponseMessage answer = await town.PostRawAsync(changed);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
