using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class WritingInADialog
{
    private const string Agent = "Jordan Lambert";
    private const string Channel = "19:general-montclair@thread.tacv2;messageid=1";

    [Fact]
    public async Task Makes_a_request_answered_in_ones_own_chat()
    {
        await using Town town = await Town.OpenAsync();

        Dialog told = await SendAsync(town, await OpenAsync(town), "je voudrais poser lundi prochain");

        Assert.Contains("enregistrée", told.Words, StringComparison.Ordinal);
        await town.CardAsync(Agent, "Votre demande est bien reçue");
        Assert.Empty(await town.SeesAsync(Agent, Town.General));
    }

    [Fact]
    public async Task Makes_one_request_when_it_is_sent_again()
    {
        await using Town town = await Town.OpenAsync();
        Dialog opened = await OpenAsync(town);

        Dialog first = await SendAsync(town, opened, "je voudrais poser lundi prochain");
        Dialog again = await SendAsync(town, opened, "je voudrais poser lundi prochain");

        Assert.Equal(first.Words, again.Words);
        Assert.Single(await town.DossiersAsync());
    }

    [Theory]
    [InlineData("", "ne contient pas de demande")]
    [InlineData("mon chef me harcèle tous les jours", "dispositif de signalement")]
    public async Task Says_why_nothing_was_kept(string text, string says)
    {
        await using Town town = await Town.OpenAsync();

        Dialog told = await SendAsync(town, await OpenAsync(town), text);

        Assert.Contains(says, told.Words, StringComparison.Ordinal);
        Assert.Empty(await town.DossiersAsync());
    }

    [Fact]
    public async Task A_command_that_no_manifest_of_ours_names_is_told_so()
    {
        await using Town town = await Town.OpenAsync();

        Dialog told = Dialog.Of(await town.AsksAsync(
            Agent, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "tout-accorder" }));

        Assert.Contains("n’est pas connue", told.Words, StringComparison.Ordinal);
    }

    private static async Task<Dialog> OpenAsync(Town town) => Dialog.Of(await town.AsksAsync(
        Agent, "composeExtension/fetchTask", new JsonObject { ["commandId"] = "nouvelle-demande" }, Channel));

    private static async Task<Dialog> SendAsync(Town town, Dialog opened, string text) => Dialog.Of(await town.AsksAsync(
        Agent, "composeExtension/submitAction",
        new JsonObject { ["commandId"] = "nouvelle-demande", ["data"] = opened.Data(("text", text)) }, Channel));
}
