using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Door;

namespace TeamsMairie.Bot.Tests.Keys;

/// <summary>A document that is not what it should be changes nothing: the last good keys stay.</summary>
public sealed class RefusingPoisonedKeys : IAsyncLifetime
{
    private static readonly RingOfKeys Ring = new();

    private static readonly Dictionary<string, (string Fault, Action<KeyServer> Poison)> Poisons = new()
    {
        ["metadata: status 500"] = ("status", s => Status(s, "/metadata", 500)),
        ["metadata: status 201"] = ("status", s => Status(s, "/metadata", 201)),
        ["keys: status 404"] = ("status", s => Status(s, "/keys", 404)),
        ["keys: redirect"] = ("status", s => Does(s, "/keys", context => context.Response.Redirect("/elsewhere"))),
        ["metadata: redirect"] = ("status", s => Does(s, "/metadata", context => context.Response.Redirect("/elsewhere", permanent: true))),
        ["metadata: not JSON"] = ("not-json", s => Says(s, "/metadata", "<html>")),
        ["keys: not JSON"] = ("not-json", s => Says(s, "/keys", "keys")),
        ["keys: cut short"] = ("not-json", s => Says(s, "/keys", Keys()[..^3])),
        ["keys: more follows"] = ("not-json", s => Says(s, "/keys", Keys() + "{}")),
        ["keys: a list"] = ("not-an-object", s => Says(s, "/keys", "[]")),
        ["metadata: null"] = ("not-an-object", s => Says(s, "/metadata", "null")),
        ["metadata: over 256 KiB"] = ("HttpRequestException", s => Says(s, "/metadata", Metadata(s) + new string(' ', 256 * 1024))),
        ["keys: over 256 KiB"] = ("HttpRequestException", s => Says(s, "/keys", Keys() + new string(' ', 256 * 1024))),
        ["metadata: another issuer"] = ("issuer", s => Says(s, "/metadata", Metadata(s, issuer: "https://api.botframework.us"))),
        ["metadata: no issuer"] = ("issuer", s => Says(s, "/metadata", $$"""{"jwks_uri":"{{s.Metadata}}"}""")),
        ["metadata: issuer in another case"] = ("issuer", s => Says(s, "/metadata", Metadata(s, issuer: "https://API.botframework.com"))),
        ["metadata: keys elsewhere"] = ("jwks_uri", s => Says(s, "/metadata", Metadata(s, keys: "http://localhost/keys"))),
        ["metadata: keys by another scheme"] = ("jwks_uri", s => Says(s, "/metadata", Metadata(s, keys: s.Metadata.ToString().Replace("http:", "ftp:")))),
        ["metadata: keys at a relative address"] = ("jwks_uri", s => Says(s, "/metadata", Metadata(s, keys: "/keys"))),
        ["metadata: issuer twice"] = ("not-json", s => Says(s, "/metadata", Metadata(s)[..^1] + ",\"issuer\":\"https://api.botframework.com\"}")),
        ["keys: a member twice"] = ("not-json", s => Says(s, "/keys", Keys()[..^1] + ",\"keys\":[]}")),
        ["metadata: not Unicode"] = ("InvalidOperationException", s => Says(s, "/metadata", Metadata(s, issuer: "https:").Replace("https:", "\\ud800"))),
        ["keys: none"] = ("no-usable-key", s => Says(s, "/keys", """{"keys":[]}""")),
        ["keys: absent"] = ("no-usable-key", s => Says(s, "/keys", "{}")),
        ["keys: an object"] = ("no-usable-key", s => Says(s, "/keys", """{"keys":{}}""")),
        ["keys: not keys"] = ("no-usable-key", s => Says(s, "/keys", """{"keys":[1,null,"x",[],{},true]}""")),
        ["keys: too weak"] = ("no-usable-key", s => Says(s, "/keys", Keys(Ring.Weak))),
        ["keys: for encryption"] = ("no-usable-key", s => Says(s, "/keys", Keys(Ring.ForEncryption))),
        ["keys: certificate ended"] = ("no-usable-key", s => Says(s, "/keys", Keys(Ring.Expired))),
        ["keys: the same name twice"] = ("no-usable-key", s => Says(s, "/keys", Keys(Ring.Good, Ring.Attacker with { Id = "K1" }))),
        ["keys: without a name"] = ("no-usable-key", s => Says(s, "/keys", Keys(Ring.Good with { Id = "" }))),
        ["keys: a modulus that is not one"] = ("no-usable-key", s => Says(s, "/keys", With("n", "!!!"))),
        ["keys: a modulus that is a number"] = ("no-usable-key", s => Says(s, "/keys", With("n", 12))),
        ["keys: a certificate that is not one"] = ("no-usable-key", s => Says(s, "/keys", With("x5c", new JsonArray("!!!")))),
        ["hung up"] = ("HttpRequestException", s => Does(s, "/keys", context => context.Abort())),
    };

    private KeyServer server = null!;

    public static TheoryData<string> Names => [.. Poisons.Keys];

    public async ValueTask InitializeAsync() => server = await KeyServer.StartAsync(Ring.Good);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Keeps_the_last_good_ones(string name)
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);

        Poisons[name].Poison(server);
        await house.LookAgainAsync();

        Assert.Equal(200, await house.KnockAsync(new(Ring)));
        Assert.Equal([Poisons[name].Fault], house.Faults);
        Assert.Equal(0, server.Strangers);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Does_not_open_a_door_that_was_never_open(string name)
    {
        Poisons[name].Poison(server);
        await using Gatehouse house = await Gatehouse.StartAsync(server);

        Assert.Equal(503, await house.KnockAsync(new(Ring)));

        server.Instead.Clear();
        await house.PassAsync(house.Rest);
        Assert.Equal(200, await house.KnockAsync(new(Ring)));
    }

    [Fact]
    public async Task Holds_both_sets_an_hour_when_the_new_one_has_nothing_in_common()
    {
        server.Keys.AddRange([Ring.Certified, TestKey.Named("K5")]);
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        server.Keys.Clear();
        server.Keys.Add(Ring.Attacker);

        await house.LookAgainAsync();
        Assert.Equal((true, true), (house.Knows(Ring.Good), house.Knows(Ring.Attacker)));

        // Another look within the hour neither shortens nor lengthens it.
        house.Ask();
        await house.RestBegunAsync();
        await house.PassAsync(TimeSpan.FromMinutes(59));
        Assert.True(house.Knows(Ring.Good));
        house.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal((false, true), (house.Knows(Ring.Good), house.Knows(Ring.Attacker)));
    }

    [Fact]
    public async Task Forgets_the_strange_ones_as_soon_as_the_others_are_back()
    {
        server.Keys.AddRange([Ring.Certified, TestKey.Named("K5")]);
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        TestKey[] good = [.. server.Keys];
        server.Keys.Clear();
        server.Keys.Add(Ring.Attacker);
        await house.LookAgainAsync();

        server.Keys.Clear();
        server.Keys.AddRange(good);
        house.Ask();
        await house.RestBegunAsync();
        await house.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((true, false), (house.Knows(Ring.Good), house.Knows(Ring.Attacker)));
        house.Pass(TimeSpan.FromHours(2));
        Assert.True(house.Knows(Ring.Good));
    }

    [Fact]
    public async Task Takes_the_good_keys_among_others_that_are_not()
    {
        Says(server, "/keys", Keys(Ring.Weak, Ring.Good).Replace("[{", "[1,null,\"x\",[],{},{", StringComparison.Ordinal));

        await using Gatehouse house = await Gatehouse.StartAsync(server);

        Assert.Equal(200, await house.KnockAsync(new(Ring)));
    }

    private static string Metadata(KeyServer s, string issuer = KeyServer.Issuer, string? keys = null) =>
        new JsonObject { ["issuer"] = issuer, ["jwks_uri"] = keys ?? new Uri(s.Metadata, "/keys").ToString() }.ToJsonString();

    private static string Keys(params TestKey[] keys) =>
        new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key.Publish())]) }.ToJsonString();

    private static string With(string member, JsonNode value)
    {
        JsonObject key = Ring.Good.Publish();
        key[member] = value;
        return new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString();
    }

    private static void Status(KeyServer s, string path, int status) => s.Instead[path] = context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(path is "/keys" ? Keys(Ring.Good) : Metadata(s));
    };

    private static void Does(KeyServer s, string path, Action<HttpContext> what) => s.Instead[path] = context =>
    {
        what(context);
        return Task.CompletedTask;
    };

    private static void Says(KeyServer s, string path, string text) => s.Instead[path] = context => context.Response.WriteAsync(text);
}
