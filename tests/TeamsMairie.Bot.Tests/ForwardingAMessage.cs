using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class ForwardingAMessage
{
    private const string Mayor = "Alain Dubreuil";
    private const string Agent = "Jordan Lambert";
    private const string Chief = "Didier Marty";
    private const string Chat = "19:maire_agent@unq.gbl.spaces";

    [Fact]
    public async Task Shows_first_what_the_circuit_will_receive()
    {
        await using Town town = await Town.OpenAsync();

        Dialog shown = await OpenAsync(town, "<p>Je voudrais poser <b>vendredi</b></p><p>pour un déménagement</p>");

        Assert.Contains("Je voudrais poser vendredi\npour un déménagement", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Jordan Lambert, agent", shown.Words, StringComparison.Ordinal);
        Assert.Empty(await town.DossiersAsync());
    }

    [Fact]
    public async Task Gives_its_author_the_waiting_reply_and_who_forwards_nothing_to_answer()
    {
        await using Town town = await Town.OpenAsync();
        const string text = "Je voudrais poser vendredi pour un déménagement";

        Dialog told = await SubmitAsync(town, await OpenAsync(town, text), text);

        Assert.Contains("Jordan Lambert reçoit une réponse d’attente", told.Words, StringComparison.Ordinal);
        SeenMessage reply = await town.CardAsync(Agent, "Votre demande est bien reçue");
        Assert.Contains("Didier Marty", reply.Words, StringComparison.Ordinal);
        await town.CardAsync(Mayor, "Message transmis au circuit");
        await town.CardAsync(Chief, "Une demande vous est transmise");
    }

    [Fact]
    public async Task Makes_one_dossier_however_often_it_is_sent()
    {
        await using Town town = await Town.OpenAsync();
        const string text = "Je voudrais poser vendredi pour un déménagement";
        Dialog shown = await OpenAsync(town, text);

        for (int i = 0; i < 3; i++)
        {
            await SubmitAsync(town, shown, text);
        }

        Assert.Single(await town.DossiersAsync());
        Assert.Single(await town.SeesAsync(Chief));
    }

    [Theory]
    [InlineData("je subis du harcèlement de mon chef", "dispositif de signalement")]
    [InlineData("Bonjour !", "ne contient pas de demande")]
    [InlineData("", "ne contient pas de demande")]
    public async Task Leaves_alone_what_is_no_request(string text, string says)
    {
        await using Town town = await Town.OpenAsync();

        Dialog told = await OpenAsync(town, text);

        Assert.Contains(says, told.Words, StringComparison.Ordinal);
        Assert.Empty(await town.DossiersAsync());
    }

    [Theory]
    [InlineData("99999999-0000-4000-8000-000000000001")]
    [InlineData("29:not-a-person")]
    [InlineData(null)]
    public async Task Is_refused_for_who_is_not_of_the_commune(string? author)
    {
        await using Town town = await Town.OpenAsync();
        JsonObject value = Value("Je voudrais poser vendredi", author);

        Dialog opened = Dialog.Of(await town.AsksAsync(Mayor, "composeExtension/fetchTask", value, Chat));
        value["data"] = new JsonObject();
        Dialog sent = Dialog.Of(await town.AsksAsync(Mayor, "composeExtension/submitAction", value, Chat));

        Assert.All([opened, sent], told => Assert.Contains("n’a pas été écrit par", told.Words, StringComparison.Ordinal));
        Assert.Empty(await town.DossiersAsync());
    }

    private static async Task<Dialog> OpenAsync(Town town, string text) => Dialog.Of(
        await town.AsksAsync(Mayor, "composeExtension/fetchTask", Value(text, town.Id(Agent).ToString()), Chat));

    private static async Task<Dialog> SubmitAsync(Town town, Dialog shown, string text)
    {
        JsonObject value = Value(text, town.Id(Agent).ToString());
        value["data"] = shown.Data();
        return Dialog.Of(await town.AsksAsync(Mayor, "composeExtension/submitAction", value, Chat));
    }

    private static JsonObject Value(string text, string? author) => new()
    {
        ["commandId"] = "transmettre",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1700",
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = author, ["displayName"] = "Alain Dubreuil" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = text },
        },
    };
}
