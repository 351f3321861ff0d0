using System.Text.Json.Nodes;
using TeamsMairie.Browser.Tests.Fixture;

namespace TeamsMairie.Browser.Tests;

public sealed class WritingThroughTheConnector : IAsyncLifetime
{
    private const string Base = "/emulator/v3/conversations";

    private SandboxFixture sandbox = null!;

    private static string JordansChat => $"{Base}/{Uri.EscapeDataString(TownPeople.Personal(TownPeople.Jordan))}";

    private static string Channel => $"{Base}/{Uri.EscapeDataString(TownPeople.Arbitrations)}";

    public async ValueTask InitializeAsync() => sandbox = await SandboxFixture.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task Opens_the_same_personal_conversation_each_time()
    {
        JsonObject asked = Create(TownPeople.Mri(TownPeople.Jordan));

        var first = await sandbox.CallAsync(HttpMethod.Post, Base, asked);
        var second = await sandbox.CallAsync(HttpMethod.Post, Base, asked);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(TownPeople.Personal(TownPeople.Jordan), (string?)first.Body!["id"]);
        Assert.True(JsonNode.DeepEquals(first.Body, second.Body));
    }

    [Fact]
    public async Task Is_refused_to_a_person_who_does_not_have_the_application()
    {
        var answer = await sandbox.CallAsync(HttpMethod.Post, Base, Create("29:nobody"));

        AssertRefused(403, "BotNotInConversationRoster", answer);
    }

    [Fact]
    public async Task Opens_a_new_thread_in_a_channel_each_time()
    {
        JsonObject asked = new()
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = TownPeople.Arbitrations } },
            ["activity"] = Text("Un premier sujet"),
        };

        var first = await sandbox.CallAsync(HttpMethod.Post, Base, asked);
        var second = await sandbox.CallAsync(HttpMethod.Post, Base, asked);

        Assert.Equal(201, first.Status);
        Assert.Equal($"{TownPeople.Arbitrations};messageid={first.Body!["activityId"]}", (string?)first.Body["id"]);
        Assert.NotEqual((string?)first.Body["id"], (string?)second.Body!["id"]);
    }

    [Fact]
    public async Task Does_not_open_a_thread_without_its_first_message()
    {
        JsonObject asked = new()
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = TownPeople.Arbitrations } },
        };

        AssertRefused(400, "BadSyntax", await sandbox.CallAsync(HttpMethod.Post, Base, asked));
    }

    [Fact]
    public async Task Sends_replies_updates_and_deletes()
    {
        var sent = await sandbox.CallAsync(HttpMethod.Post, JordansChat + "/activities", Text("Bonjour"));
        string one = $"{JordansChat}/activities/{sent.Body!["id"]}";

        var replied = await sandbox.CallAsync(HttpMethod.Post, one, Text("Et encore"));
        var updated = await sandbox.CallAsync(HttpMethod.Put, one, Text("Bonsoir"));
        var deleted = await sandbox.CallAsync(HttpMethod.Delete, one);
        var again = await sandbox.CallAsync(HttpMethod.Put, one, Text("Trop tard"));

        Assert.Equal((201, 201, 200, 200), (sent.Status, replied.Status, updated.Status, deleted.Status));
        Assert.NotEqual((string?)sent.Body["id"], (string?)replied.Body!["id"]);
        AssertRefused(404, "ActivityNotFoundInConversation", again);
    }

    [Fact]
    public async Task Keeps_a_reply_in_the_thread_of_its_channel()
    {
        var root = await sandbox.CallAsync(HttpMethod.Post, Channel + "/activities", Text("Sujet"));
        string thread = Uri.EscapeDataString($"{TownPeople.Arbitrations};messageid={root.Body!["id"]}");

        await sandbox.CallAsync(HttpMethod.Post, $"{Base}/{thread}/activities", Text("Suite"));

        JsonNode seen = await MessagesAsync(TownPeople.Alain, TownPeople.Arbitrations);
        Assert.Equal((string?)root.Body["id"], (string?)seen[1]!["thread"]);
    }

    [Fact]
    public async Task Is_refused_where_there_is_no_conversation() => AssertRefused(
        404,
        "ConversationNotFound",
        await sandbox.CallAsync(HttpMethod.Post, Base + "/19%3Anowhere/activities", Text("Y a-t-il quelqu’un ?")));

    [Fact]
    public async Task Is_refused_above_the_size_that_Teams_takes() => AssertRefused(
        413,
        "MessageSizeTooBig",
        await sandbox.CallAsync(HttpMethod.Post, JordansChat + "/activities", Text(new string('a', 60_000))));

    [Fact]
    public async Task Is_refused_without_a_type() => AssertRefused(
        400,
        "BadSyntax",
        await sandbox.CallAsync(HttpMethod.Post, JordansChat + "/activities", new JsonObject { ["text"] = "Bonjour" }));

    [Fact]
    public async Task Names_one_member_by_either_id()
    {
        var byMri = await sandbox.CallAsync(HttpMethod.Get, $"{Channel}/members/{TownPeople.Mri(TownPeople.Alain)}");
        var byObject = await sandbox.CallAsync(HttpMethod.Get, $"{Channel}/members/{TownPeople.Alain}");
        var nobody = await sandbox.CallAsync(HttpMethod.Get, Channel + "/members/29:nobody");

        Assert.Equal("Alain Dubreuil", (string?)byMri.Body!["name"]);
        Assert.Equal(TownPeople.Alain, (string?)byObject.Body!["aadObjectId"]);
        AssertRefused(404, "MemberNotFoundInConversation", nobody);
    }

    [Fact]
    public async Task Pages_through_every_member_once()
    {
        var all = await sandbox.CallAsync(HttpMethod.Get, Channel + "/members");
        List<string> paged = [];
        string? next = string.Empty;
        while (next is not null)
        {
            string token = next.Length == 0 ? string.Empty : "&continuationToken=" + next;
            var page = await sandbox.CallAsync(HttpMethod.Get, $"{Channel}/pagedmembers?pageSize=1{token}");
            paged.AddRange(page.Body!["members"]!.AsArray().Select(member => (string)member!["id"]!));
            next = (string?)page.Body["continuationToken"];
        }

        Assert.Equal(all.Body!.AsArray().Select(member => (string)member!["id"]!), paged);
        Assert.Contains(TownPeople.Mri(TownPeople.Jordan), paged);
    }

    [Fact]
    public async Task Is_remembered_after_a_restart()
    {
        var before = await sandbox.CallAsync(HttpMethod.Post, JordansChat + "/activities", Text("Avant"));

        await sandbox.RestartAsync();
        var after = await sandbox.CallAsync(HttpMethod.Post, JordansChat + "/activities", Text("Après"));

        JsonNode seen = await MessagesAsync(TownPeople.Jordan, TownPeople.Personal(TownPeople.Jordan));
        Assert.Equal(["Avant", "Après"], seen.AsArray().Select(message => (string?)message!["text"]));
        Assert.NotEqual((string?)before.Body!["id"], (string?)after.Body!["id"]);
    }

    private static JsonObject Create(string member) => new()
    {
        ["isGroup"] = false,
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
    };

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    private static void AssertRefused(int status, string code, (int Status, JsonNode? Body) answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, (string?)answer.Body!["error"]!["code"]);
    }

    private async Task<JsonNode> MessagesAsync(string person, string conversation) => (await sandbox.CallAsync(
        HttpMethod.Get, $"/sandbox/messages?as={person}&conversation={Uri.EscapeDataString(conversation)}")).Body!;
}
