using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsMairie.BotProtocol.Tests;

public sealed class CallingTheConnector
{
    private const string Base = "/emea/5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11/v3/conversations";
    private const string Escaped = Base + "/19%3Aa%2Fb%40thread.tacv2%3Bmessageid%3D1";
    private static readonly Guid Tenant = Guid.Parse("5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11");
    private static readonly JsonElement Card = JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5"}""");

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opens_the_chat_with_a_person()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201, """{ "id": "a:1chat" }""");

        ConversationReference chat =
            await connector.Client.CreateConversationAsync(connector.ServiceUrl, "29:paul", Tenant, Deadline);

        Assert.Equal(("a:1chat", ConversationTypes.Personal), (chat.ConversationId, chat.ConversationType));
        Received("POST", Base, $$$"""
            {"isGroup":false,"members":[{"id":"29:paul"}],"tenantId":"{{{Tenant}}}",
             "channelData":{"tenant":{"id":"{{{Tenant}}}"} } }
            """, connector);
    }

    [Fact]
    public async Task Starts_a_thread_in_a_channel_with_its_first_card()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201, """{ "id": "19:maire@thread.tacv2;messageid=7", "activityId": "7" }""");

        StartedThread thread = await connector.Client.CreateThreadAsync(
            connector.ServiceUrl,
            "19:maire@thread.tacv2",
            Tenant,
            OutboundActivity.Card(Card, "À trancher."),
            Deadline);

        Assert.Equal(("19:maire@thread.tacv2;messageid=7", "7"), (thread.Reference.ConversationId, thread.ActivityId));
        Received("POST", Base, $$$"""
            {"isGroup":true,"tenantId":"{{{Tenant}}}","channelData":{"channel":{"id":"19:maire@thread.tacv2"}},
             "activity":{"type":"message","summary":"À trancher.","attachments":[
               {"contentType":"application/vnd.microsoft.card.adaptive",
                "content":{"type":"AdaptiveCard","version":"1.5"}}] } }
            """, connector);
    }

    [Fact]
    public async Task Sends_a_text_and_gives_its_id()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201, """{ "id": "1700" }""");

        string? id = await connector.Client.SendAsync(Place(connector), OutboundActivity.Message("Bonjour"), Deadline);

        Assert.Equal("1700", id);
        Received("POST", Escaped + "/activities", """
            {"type":"message","text":"Bonjour","textFormat":"plain","from":{"id":"28:bot"},
             "conversation":{"id":"19:a/b@thread.tacv2;messageid=1"}}
            """, connector);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("OK")]
    public async Task Counts_as_sent_what_was_accepted_without_an_id(string body)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(202, body);

        Assert.Null(await connector.Client.SendAsync(Place(connector), OutboundActivity.Typing, Deadline));
    }

    [Fact]
    public async Task Replies_to_an_activity()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201, """{ "id": "1701" }""");

        string? id =
            await connector.Client.ReplyAsync(Place(connector), "1:7/8", OutboundActivity.Message("Oui"), Deadline);

        Assert.Equal("1701", id);
        Received("POST", Escaped + "/activities/1%3A7%2F8", """
            {"type":"message","text":"Oui","textFormat":"plain","from":{"id":"28:bot"},"replyToId":"1:7/8",
             "conversation":{"id":"19:a/b@thread.tacv2;messageid=1"}}
            """, connector);
    }

    [Fact]
    public async Task Replaces_a_card()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(200);

        await connector.Client.UpdateAsync(Place(connector), "1700", OutboundActivity.Card(Card, "Décidé."), Deadline);

        Received("PUT", Escaped + "/activities/1700", """
            {"type":"message","id":"1700","summary":"Décidé.","from":{"id":"28:bot"},
             "conversation":{"id":"19:a/b@thread.tacv2;messageid=1"},
             "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
               "content":{"type":"AdaptiveCard","version":"1.5"}}]}
            """, connector);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Removes_an_activity_there_or_not(int status)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(status);

        await connector.Client.DeleteAsync(Place(connector), "1700", Deadline);

        Received("DELETE", Escaped + "/activities/1700", null, connector);
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task Finds_a_member_by_either_name_of_the_object_id(string field)
    {
        Guid oid = Guid.Parse("0a6f1c52-6c1e-4c0a-8a6e-3b1d7f4e9a03");
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(200, $$"""{ "id": "29:paul", "{{field}}": "{{oid}}", "email": "paul@mairie.example" }""");

        TeamsMember? paul = await connector.Client.FindMemberAsync(Place(connector), "29:paul", Deadline);

        Assert.Equal(oid, paul?.ObjectId);
        Received("GET", Escaped + "/members/29%3Apaul", null, connector);
    }

    [Fact]
    public async Task Finds_nobody_where_the_connector_knows_nobody()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(404);

        Assert.Null(await connector.Client.FindMemberAsync(Place(connector), "29:paul", Deadline));
    }

    [Fact]
    public async Task Lists_members_page_after_page()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector
            .Answers(200, """{ "members": [{ "id": "29:a" }, { "id": "29:b" }], "continuationToken": "p+2/=" }""")
            .Answers(200, """{ "members": [{ "id": "29:c" }] }""");

        List<string> ids = [];
        await foreach (TeamsMember member in connector.Client.ListMembersAsync(Place(connector), Deadline))
        {
            ids.Add(member.Id);
        }

        Assert.Equal("29:a 29:b 29:c", string.Join(' ', ids));
        string first = Escaped + "/pagedmembers?pageSize=200";
        Assert.Equal(
            $"{first} {first}&continuationToken=p%2B2%2F%3D",
            string.Join(' ', connector.Requests.Select(request => request.Target)));
    }

    [Fact]
    public async Task Keeps_the_path_of_a_service_url_without_a_last_slash()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        connector.Answers(201);
        Uri bare = new(connector.ServiceUrl.ToString().TrimEnd('/'));

        await connector.Client.SendAsync(new(bare, "a:1"), OutboundActivity.Message("Bonjour"), Deadline);

        Assert.Equal(Base + "/a%3A1/activities", Assert.Single(connector.Requests).Target);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(" ")]
    public async Task Never_lets_an_id_climb_out_of_its_path(string id)
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => connector.Client.DeleteAsync(Place(connector), id, Deadline));

        Assert.Empty(connector.Requests);
    }

    private static ConversationReference Place(LoopbackConnector connector) =>
        new(connector.ServiceUrl, "19:a/b@thread.tacv2;messageid=1") { Bot = new() { Id = "28:bot" } };

    private static void Received(string method, string target, string? body, LoopbackConnector connector)
    {
        Received request = Assert.Single(connector.Requests);
        Assert.Equal((method, target), (request.Method, request.Target));
        Assert.True(
            JsonNode.DeepEquals(body is null ? null : JsonNode.Parse(body), request.Body),
            request.Body?.ToJsonString());
    }
}
