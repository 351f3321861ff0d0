using System.Net;
using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Towns;

namespace TeamsMairie.Bot.Tests;

public sealed class SayingSomethingElse
{
    [Fact]
    public async Task The_same_words_within_ten_minutes_make_one_dossier()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "je voudrais poser lundi prochain");
        await town.WritesAsync("Jordan Lambert", "je voudrais poser lundi prochain");

        SeenMessage reply = (await town.SeesAsync("Jordan Lambert")).Last();
        Assert.Contains("déjà enregistrée sous le numéro", reply.Words, StringComparison.Ordinal);
        Assert.Single(await town.DossiersAsync());
    }

    [Fact]
    public async Task A_message_teams_delivers_three_times_is_answered_once()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject activity = town.Activity("Jordan Lambert", "message");
        activity["text"] = "je voudrais poser lundi prochain";
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage answer = await town.PostRawAsync(activity);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Single(await town.SeesAsync("Didier Marty"));
        Assert.Single(await town.SeesAsync("Jordan Lambert"));
    }

    [Fact]
    public async Task An_unclear_message_is_asked_about_and_then_follows_the_choice()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "le camion ne passera pas le contrôle, on bosse comment");
        SeenMessage card = await town.CardAsync("Jordan Lambert", "À qui transmettre");
        Assert.Contains("Je ne sais pas", card.Buttons);
        await town.ClicksAsync("Jordan Lambert", card, "Transmettre", ("subject", "service-matter/voirie"));

        await town.CardAsync("Jordan Lambert", "Votre demande est bien reçue");
        await town.CardAsync("Didier Marty", "Une demande vous est transmise");
    }

    [Fact]
    public async Task Who_does_not_know_leaves_it_to_the_head_of_services()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "le camion ne passera pas le contrôle, on bosse comment");
        await town.ClicksAsync(
            "Jordan Lambert", await town.CardAsync("Jordan Lambert", "À qui transmettre"), "Je ne sais pas");

        SeenMessage asked = await town.CardAsync("Véronique Aubry", "À qui transmettre");
        await town.ClicksAsync("Véronique Aubry", asked, "Transmettre", ("subject", "service-matter/voirie"));
        await town.CardAsync("Didier Marty", "Une demande vous est transmise");
    }

    [Fact]
    public async Task Where_does_my_request_stand_is_answered_with_the_open_ones()
    {
        await using Town town = await Town.OpenAsync();
        await town.WritesAsync("Jordan Lambert", "je voudrais poser lundi prochain");
        await town.WritesAsync("Jordan Lambert", "où en est ma demande ?");

        SeenMessage reply = (await town.SeesAsync("Jordan Lambert")).Last();
        Assert.Contains("Transmise à Didier Marty", reply.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_no_commune_is_told_so_and_nothing_is_kept()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject activity = town.Activity("Jordan Lambert", "message");
        activity["from"]!["aadObjectId"] = "11111111-2222-4333-8444-555555555555";
        activity["text"] = "je voudrais poser lundi prochain";
        using HttpResponseMessage answer = await town.PostRawAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await town.DossiersAsync());
        Assert.Contains(
            "réservé aux agents et aux élus", (await town.SeesAsync("Jordan Lambert")).Last().Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tenant_is_refused_before_anything_else()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject activity = town.Activity("Jordan Lambert", "message");
        activity["conversation"]!["tenantId"] = "11111111-2222-4333-8444-555555555555";
        activity["text"] = "je voudrais poser lundi prochain";
        using HttpResponseMessage answer = await town.PostRawAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await town.SeesAsync("Jordan Lambert"));
    }

    [Fact]
    public async Task A_message_too_long_is_said_to_be_and_nothing_is_lost()
    {
        await using Town town = await Town.OpenAsync();
        JsonObject activity = town.Activity("Jordan Lambert", "message");
        activity["text"] = "je voudrais poser lundi prochain " + new string('x', 5000);
        using HttpResponseMessage answer = await town.PostRawAsync(activity);

        Assert.Contains("trop long", (await town.SeesAsync("Jordan Lambert")).Last().Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_waits_for_our_answer_gets_it()
    {
        await using HangingConnector teams = await HangingConnector.StartAsync();
        await using Town town = await Town.OpenAsync(TimeSpan.FromSeconds(1));
        JsonObject activity = town.Activity("Jordan Lambert", "message");
        activity["serviceUrl"] = teams.ServiceUrl.AbsoluteUri;
        activity["text"] = "je voudrais poser lundi prochain";
        using HttpResponseMessage answer = await town.PostRawAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(teams.Called.IsCompletedSuccessfully);
        Assert.Single(await town.DossiersAsync());
    }
}
