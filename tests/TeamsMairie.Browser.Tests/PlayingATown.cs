using System.Text.Json.Nodes;
using TeamsMairie.Browser.Tests.Fixture;
using TeamsMairie.Sandbox;

namespace TeamsMairie.Browser.Tests;

public sealed class PlayingATown : IAsyncLifetime
{
    private SandboxFixture sandbox = null!;

    private EchoBot Bot => (EchoBot)sandbox.Bot;

    public async ValueTask InitializeAsync() => sandbox = await SandboxFixture.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task Lists_the_people_of_every_commune_with_what_another_client_needs()
    {
        JsonArray people = (await sandbox.CallAsync(HttpMethod.Get, "/sandbox/people")).Body!.AsArray();

        JsonNode jordan = people.Single(person => (string?)person!["oid"] == TownPeople.Jordan)!;
        Assert.Equal("Jordan Lambert", (string?)jordan["name"]);
        Assert.Equal("agent de la voirie", (string?)jordan["function"]);
        Assert.Equal("agent", (string?)jordan["role"]);
        Assert.Equal("montclair-sur-loire", (string?)jordan["commune"]);
        Assert.Equal(TownPeople.Mri(TownPeople.Jordan), (string?)jordan["mri"]);
        Assert.NotNull((string?)jordan["tenant"]);
        Assert.Equal(5, people.Select(person => (string?)person!["commune"]).Distinct().Count());
    }

    [Fact]
    public async Task Installs_the_bot_for_everyone_once()
    {
        int installed = Bot.Received.Count(activity => (string?)activity["type"] == "installationUpdate");
        await sandbox.RestartAsync();

        Assert.Equal(installed, Bot.Received.Count(activity => (string?)activity["type"] == "installationUpdate"));
        Assert.True(installed > 50);
    }

    [Fact]
    public async Task Posts_what_a_person_writes_as_Teams_does()
    {
        await WriteAsync(TownPeople.Jordan, TownPeople.Personal(TownPeople.Jordan), "Bonjour");

        JsonObject activity = Bot.Received.Last();
        Assert.Equal("message", (string?)activity["type"]);
        Assert.Equal("msteams", (string?)activity["channelId"]);
        Assert.Equal(new Uri(sandbox.Address, "/emulator/").AbsoluteUri, (string?)activity["serviceUrl"]);
        Assert.Equal(TownPeople.Jordan, (string?)activity["from"]!["aadObjectId"]);
        Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"]);
        Assert.Equal(
            (string?)activity["conversation"]!["tenantId"], (string?)activity["channelData"]!["tenant"]!["id"]);
        Assert.StartsWith("28:", (string?)activity["recipient"]!["id"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_bot_of_a_channel_only_what_mentions_it()
    {
        int before = Bot.Received.Count;

        await WriteAsync(TownPeople.Jordan, TownPeople.General, "@Alain Dubreuil bonjour à tous");
        Assert.Equal(before, Bot.Received.Count);
        await WriteAsync(TownPeople.Jordan, TownPeople.General, "@Circuit Mairie bonjour");

        JsonObject activity = Bot.Received.Last();
        Assert.Equal(before + 1, Bot.Received.Count);
        Assert.Equal("<at>Circuit Mairie</at> bonjour", (string?)activity["text"]);
        Assert.Equal((string?)activity["recipient"]!["id"], (string?)activity["entities"]![0]!["mentioned"]!["id"]);
        Assert.Equal(TownPeople.General, (string?)activity["channelData"]!["channel"]!["id"]);
    }

    [Fact]
    public async Task Says_in_French_that_the_bot_did_not_answer()
    {
        JsonNode notice = await WriteAsync(TownPeople.Jordan, TownPeople.Personal(TownPeople.Jordan), "une panne");

        Assert.Equal("error", (string?)notice["kind"]);
        Assert.StartsWith("Le robot n’a pas répondu.", (string?)notice["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jumps_to_the_next_deadline_and_stays_there_after_a_restart()
    {
        JsonObject asked = new() { ["commune"] = "bourg", ["to"] = "next-deadline" };

        var answer = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/clock", asked);
        await sandbox.RestartAsync();

        Assert.Equal(200, answer.Status);
        Assert.Equal(1, Bot.Moves);
        Assert.True(sandbox.Clock.GetUtcNow() >= EchoBot.Deadline);
    }

    [Fact]
    public async Task Declares_a_person_absent_until_a_date_to_come()
    {
        var past = await AbsenceAsync("2001-01-01");
        var future = await AbsenceAsync("2039-12-31");

        Assert.Equal((400, 200), (past.Status, future.Status));
        (Guid person, DateOnly? until) = Assert.Single(Bot.Absences);
        Assert.Equal(Guid.Parse(TownPeople.Alain), person);
        Assert.Equal(new DateOnly(2039, 12, 31), until);
    }

    [Fact]
    public async Task Starts_again_from_nothing()
    {
        await WriteAsync(TownPeople.Jordan, TownPeople.Personal(TownPeople.Jordan), "Bonjour");

        await sandbox.CallAsync(HttpMethod.Post, "/sandbox/reset", new JsonObject());

        string path = $"/sandbox/messages?as={TownPeople.Jordan}&conversation={TownPeople.Personal(TownPeople.Jordan)}";
        Assert.Empty((await sandbox.CallAsync(HttpMethod.Get, path)).Body!.AsArray());
        Assert.Contains(Bot.Received, activity => (string?)activity["type"] == "installationUpdate");
    }

    [Fact]
    public async Task Refuses_a_page_of_another_site()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/sandbox/reset");
        request.Headers.Add("Origin", "https://ailleurs.example");
        using HttpResponseMessage response = await sandbox.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task Says_in_French_that_a_call_is_not_understood()
    {
        var answer = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/clock", new JsonObject { ["vers"] = 1 });

        Assert.Equal(400, answer.Status);
        Assert.Equal("Cette demande est incomplète ou mal formée.", (string?)answer.Body!["text"]);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5178")]
    [InlineData("http://*:5178")]
    [InlineData("http://192.168.1.10:5178")]
    [InlineData("https://127.0.0.1:5178")]
    [InlineData("bonjour")]
    public void Listens_to_this_machine_alone(string url)
    {
        using EchoBot bot = new();
        SandboxOptions options = new() { Url = url, DataFolder = Path.GetTempPath() };

        SandboxRefusedException refusal =
            Assert.Throws<SandboxRefusedException>(() => SandboxHost.Build(options, bot));

        Assert.Contains(url, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_communes_when_it_is_given_an_unknown_one()
    {
        using EchoBot bot = new();

        SandboxRefusedException refusal = Assert.Throws<SandboxRefusedException>(
            () => SandboxHost.Build(new SandboxOptions { Commune = "paris" }, bot));

        Assert.Contains("valserine-le-petit", refusal.Message, StringComparison.Ordinal);
    }

    private Task<(int Status, JsonNode? Body)> AbsenceAsync(string until) => sandbox.CallAsync(
        HttpMethod.Post,
        "/sandbox/absences",
        new JsonObject { ["commune"] = "bourg", ["person"] = TownPeople.Alain, ["until"] = until });

    private async Task<JsonNode> WriteAsync(string person, string conversation, string text) => (await sandbox.CallAsync(
        HttpMethod.Post,
        "/sandbox/messages",
        new JsonObject { ["as"] = person, ["conversation"] = conversation, ["text"] = text })).Body!;
}
