using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>What is genuine passes, to the second; who it comes from is judged next.</summary>
public sealed class OpeningTheDoor(Mairie mairie) : IClassFixture<Mairie>
{
    private static readonly Dictionary<string, Action<Forgery>> Genuine = new(StringComparer.Ordinal)
    {
        ["as it comes"] = _ => { },
        ["scheme in small letters"] = f => f.Request = r =>
        {
            r.Headers.Remove("Authorization");
            r.Headers.TryAddWithoutValidation("Authorization", "bearer " + f.Write());
        },
        ["ended four minutes and fifty seconds ago"] = f => (f.Claims["nbf"], f.Claims["exp"]) = (Now - 3_600, Now - 290),
        ["begins in four minutes and fifty seconds"] = f => f.Claims["nbf"] = Now + 290,
        ["key with a certificate"] = f => f.SignWith(f.Keys.Certified),
        ["claim without its last slash"] = f => f.Claims["serviceurl"] = Bourg.ServiceUrl.TrimEnd('/'),
        ["claim in capitals"] = f => f.Claims["serviceurl"] = Bourg.ServiceUrl.ToUpperInvariant(),
        ["older address, without the tenant"] = f =>
            f.Claims["serviceurl"] = (string)(f.Body["serviceUrl"] = "https://smba.trafficmanager.net/emea/")!,
        ["tenant in the conversation only"] = f => f.Body.Remove("channelData"),
        ["tenant in capitals"] = f => f.Body["channelData"]!["tenant"]!["id"] = Bourg.Tenant.ToUpperInvariant(),
        ["charset"] = f => f.ContentType = "application/json; charset=UTF-8",
        ["update for somebody else"] = f =>
        {
            f.Body["type"] = "conversationUpdate";
            f.Body["recipient"]!["id"] = "29:jordan";
        },
    };

    public static TheoryData<string> Names => [.. Genuine.Keys];

    public static TheoryData<string> Undeclared =>
        [.. ActivityVectors.InvokeNames.Where(name => !TeamsMairie.BotProtocol.InvokeNames.All.Contains(name))];

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_genuine_request_passes(string name)
    {
        Forgery genuine = new(mairie.Keys);
        Genuine[name](genuine);
        Verdict verdict = await mairie.PostAsync(genuine);
        Assert.Equal((200, 0), (verdict.Status, verdict.Reasons.Length));
    }

    [Fact]
    public async Task A_message_is_answered_with_the_bots_own_token()
    {
        long before = await mairie.EventsAsync();
        Forgery message = new(mairie.Keys);
        message.Body["text"] = "Bonjour, il nous faudrait un renfort à la voirie samedi";
        Verdict verdict = await mairie.PostAsync(message);
        Assert.Equal(200, verdict.Status);
        Assert.True(await mairie.EventsAsync() > before);
        Assert.Contains(mairie.Outgoing, call => call.StartsWith("POST https://smba.trafficmanager.net/emea/", StringComparison.Ordinal));
        Assert.All(mairie.Outgoing, call => Assert.EndsWith("Bearer jeton-sortant", call, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mayor@mairie.example")]
    [InlineData("99999999-0000-4000-8000-000000000001")]
    public async Task Nobody_of_the_directory_is_answered_and_changes_nothing(string? id)
    {
        long before = await mairie.EventsAsync();
        Forgery stranger = new(mairie.Keys);
        stranger.Body["from"]!["aadObjectId"] = id;
        stranger.Body["from"]!["name"] = "Alain Dubreuil";
        Verdict verdict = await mairie.PostAsync(stranger);
        Assert.Equal(200, verdict.Status);
        Assert.Equal(before, await mairie.EventsAsync());
    }

    [Fact]
    public async Task A_click_of_a_stranger_is_answered_in_french()
    {
        Forgery click = Invoke("adaptiveCard/action");
        click.Body["from"]!["aadObjectId"] = "99999999-0000-4000-8000-000000000001";
        Verdict verdict = await mairie.PostAsync(click);
        Assert.Equal(200, verdict.Status);
        Assert.Contains("réservé aux agents et aux élus", (string?)JsonNode.Parse(verdict.Body)!["value"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Undeclared))]
    public async Task An_invoke_that_the_manifest_does_not_declare_is_not_implemented(string name)
    {
        Verdict verdict = await mairie.PostAsync(Invoke(name));
        Assert.Equal((501, ""), (verdict.Status, verdict.Body));
    }

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_is_not_waited_for()
    {
        Forgery slow = new(mairie.Keys);
        using TcpClient client = new();
        Uri door = mairie.Address;
        await client.ConnectAsync(door.Host, door.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {door.Authority}\r\nContent-Type: application/json\r\n" +
            $"Content-Length: 1000\r\nAuthorization: Bearer {slow.Write()}\r\n\r\n{{"), TestContext.Current.CancellationToken);
        using StreamReader answer = new(stream);
        string? line = await answer.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Contains("408", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("Healthy", await mairie.ReadAsync("/health/live"));
        Assert.Equal("Healthy", await mairie.ReadAsync("/health/ready"));
    }

    private Forgery Invoke(string name)
    {
        Forgery invoke = new(mairie.Keys);
        invoke.Body["type"] = "invoke";
        invoke.Body["name"] = name;
        invoke.Body["value"] = JsonNode.Parse("""{ "action": { "type": "Action.Execute", "verb": "decide", "data": {} } }""");
        return invoke;
    }
}
