using System.Net;
using System.Text.Json.Nodes;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Tests.Door;

namespace TeamsMairie.Bot.Tests;

public sealed class ReachingPeople(Mairie mairie) : IClassFixture<Mairie>
{
    private const string Refused = """{ "error": { "code": "BotNotInConversationRoster", "message": "no" } }""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_waits_without_a_call_for_who_removed_the_app_and_leaves_when_they_install_it()
    {
        mairie.Connector = request => IsAboutTheChief(request)
            ? Mairie.Answer(HttpStatusCode.Forbidden, Refused)
            : Mairie.Answer(HttpStatusCode.Created, """{ "id": "a:1" }""");
        Assert.Equal(200, (await mairie.PostAsync(Leave("je voudrais poser lundi prochain"))).Status);
        Assert.Contains("Didier Marty a retiré", await UnreachedAsync(), StringComparison.Ordinal);

        Assert.Equal(200, (await mairie.PostAsync(Leave("il manque du goudron rue des Lilas"))).Status);
        Assert.DoesNotContain(mairie.Outgoing, call => call.Contains("v3/conversations ", StringComparison.Ordinal));

        mairie.Connector = _ => Mairie.Answer(HttpStatusCode.Created, """{ "id": "a:1" }""");
        await mairie.PostAsync(Install("add"));
        const int cardsAndWelcome = 3;
        Assert.Equal(cardsAndWelcome, mairie.Outgoing.Count(c => c.Contains("a%3Achief/activities", StringComparison.Ordinal)));
        Assert.DoesNotContain("Didier Marty", await UnreachedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_removes_the_app_is_listed_and_who_never_installed_it_too()
    {
        mairie.Connector = _ => Mairie.Answer(HttpStatusCode.Created, """{ "id": "a:1" }""");
        await mairie.PostAsync(Install("add"));
        await mairie.PostAsync(Install("remove"));

        string unreached = await UnreachedAsync();

        Assert.Contains("Didier Marty a retiré Circuit Mairie", unreached, StringComparison.Ordinal);
        Assert.StartsWith("Alain Dubreuil n’a pas encore installé", unreached, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_lists_them_while_the_bot_works()
    {
        (int code, string said) = await Here.RunAsync(
            "dotnet",
            [
                typeof(BotHost).Assembly.Location, "preflight", $"--Bot:Data={mairie.Data}", $"--Bot:Communes={Bourg.Communes}",
            ]);

        Assert.Equal(2, code);
        Assert.Contains("Alain Dubreuil, maire : n’a pas encore installé", said, StringComparison.Ordinal);
    }

    private static bool IsAboutTheChief(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)
        && request.Content!.ReadAsStringAsync(Cancelled).GetAwaiter().GetResult().Contains(Bourg.Chief, StringComparison.Ordinal);

    private Forgery Leave(string text)
    {
        Forgery message = new(mairie.Keys);
        message.Body["text"] = text;
        return message;
    }

    private Forgery Install(string action)
    {
        Forgery install = new(mairie.Keys);
        install.Body["type"] = "installationUpdate";
        install.Body["action"] = action;
        install.Body["from"] = new JsonObject { ["id"] = "29:chief", ["aadObjectId"] = Bourg.Chief };
        install.Body["conversation"]!["id"] = "a:chief";
        return install;
    }

    private async Task<string> UnreachedAsync()
    {
        IReadOnlyList<UnreachedPerson> unreached = await mairie.Services.GetRequiredService<Preflight>()
            .CheckAsync(mairie.Services.GetRequiredService<CommuneRegister>().All[0], Cancelled);
        return string.Join('\n', unreached.Select(u => $"{u.Person.Name} {u.Reason}"));
    }
}
