using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Journal;
using TeamsMairie.Sandbox;

namespace TeamsMairie.Bot.Tests.Towns;

/// <summary>A whole town hall over real HTTP: the real bot, its journal on disk, and the pretend Teams.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Key = "montclair-sur-loire";
    public const string General = "19:general-montclair@thread.tacv2";
    public const string Arbitration = "19:arbitrages-montclair@thread.tacv2";

    private readonly string folder = Directory.CreateTempSubdirectory("mairie-").FullName;
    private readonly WatchedBot bot = new();
    private WebApplication app = null!;
    private HttpClient http = null!;
    private Dictionary<string, Guid> people = [];

    public string Journal => Path.Combine(folder, "journal.db");

    public string Logged => string.Join('\n', bot.Log.GetSnapshot().Select(r => $"{r.Message} {r.Exception}"));

    public IEnumerable<string> Everyone => people.Keys;

    public IServiceProvider Services => app.Services;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="politeness">How long an answer waits for deliveries; long by default, so that a slow machine tells nothing.</param>
    /// <param name="journal">Where the journal is kept; a file of the town's own by default.</param>
    /// <param name="services">What is put in place of the bot's own; nothing by default.</param>
    public static async Task<Town> OpenAsync(
        TimeSpan? politeness = null, Action<JournalOptions>? journal = null, Action<IServiceCollection>? services = null)
    {
        Town town = new();
        town.bot.Journal = journal ?? town.bot.Journal;
        town.bot.Services = services ?? town.bot.Services;
        SandboxOptions options = new() { Url = "http://127.0.0.1:0", DataFolder = town.folder };
        town.app = SandboxHost.Build(options, town.bot);
        town.app.Services.GetRequiredService<Courier>().Politeness = politeness ?? TimeSpan.FromMinutes(1);
        await town.app.StartAsync(Cancelled);
        IServerAddressesFeature addresses =
            town.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        town.http = new HttpClient { BaseAddress = new Uri(addresses.Addresses.First()) };
        await town.app.Services.GetRequiredService<Opening>().Ready;
        JsonArray all = await town.ListAsync("/sandbox/people");
        town.people = all.DistinctBy(p => (string?)p!["name"]).ToDictionary(p => (string)p!["name"]!, p => (Guid)p!["oid"]!);
        return town;
    }

    public Guid Id(string person) => people[person];

    /// <summary>A person writes to the bot, or in a channel.</summary>
    public async Task WritesAsync(string person, string text, string? channel = null)
    {
        JsonObject answer = await PostAsync("/sandbox/messages", new JsonObject
        {
            ["as"] = Id(person),
            ["conversation"] = channel ?? Chat(person),
            ["text"] = text,
        });
        Assert.Equal("ok", (string?)answer["kind"]);
    }

    /// <summary>What a person sees in their own chat with the bot, or in a channel; the first welcome left out.</summary>
    public async Task<List<SeenMessage>> SeesAsync(string person, string? channel = null)
    {
        string conversation = Uri.EscapeDataString(channel ?? Chat(person));
        JsonArray rows = await ListAsync($"/sandbox/messages?as={Id(person)}&conversation={conversation}");
        return
        [
            .. rows.Select(r => new SeenMessage(
                    (string)r!["id"]!, (bool)r["bot"]!, (string?)r["text"], r["card"]?.DeepClone() as JsonObject))
                .Where(m => m.Text?.Contains("Je suis le robot", StringComparison.Ordinal) != true),
        ];
    }

    /// <summary>The last card a person sees that says something; their own view follows the common one by itself.</summary>
    public async Task<SeenMessage> CardAsync(string person, string says, string? channel = null)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        List<SeenMessage> seen = [];
        for (int looks = 0; looks < 200; looks++)
        {
            seen = await SeesAsync(person, channel);
            if (seen.FindLast(m => m.Card is not null && m.Words.Contains(says, StringComparison.Ordinal)) is { } card)
            {
                return card;
            }

            await timer.WaitForNextTickAsync(Cancelled);
        }

        throw new InvalidOperationException(
                $"{person} sees no card with « {says} », but: {string.Join("\n---\n", seen.Select(m => m.Words))}");
    }

    /// <summary>A person fills in a form and clicks; gives what they are told.</summary>
    public Task<string?> ClicksAsync(
        string person, SeenMessage card, string button, params ReadOnlySpan<(string Input, string Value)> inputs)
    {
        JsonObject action = (JsonObject)(card.Find(button)
            ?? throw new InvalidOperationException($"No « {button} » on: {card.Words}")).DeepClone();
        foreach ((string input, string value) in inputs)
        {
            action["data"]![input] = value;
        }

        return PressAsync(person, card, action);
    }

    /// <summary>Somebody posts a click to the bot by other means than their own card; gives the answer, accents as such.</summary>
    public async Task<string> ForgesAsync(string person, JsonObject action)
    {
        JsonObject invoke = Activity(person, "invoke");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" };
        return Regex.Unescape((await PostAsync("/api/messages", invoke)).ToJsonString());
    }

    /// <summary>Teams asks the bot something in a person's name; gives the answer and its status.</summary>
    public async Task<(int Status, JsonObject? Answer)> AsksAsync(
        string person, string name, JsonObject value, string? conversation = null)
    {
        JsonObject invoke = Activity(person, "invoke");
        invoke["name"] = name;
        invoke["value"] = value.DeepClone();
        if (conversation is not null)
        {
            invoke["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "groupChat" };
        }

        using HttpResponseMessage response = await PostRawAsync(invoke);
        string body = await response.Content.ReadAsStringAsync(Cancelled);
        return ((int)response.StatusCode, body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : null);
    }

    /// <summary>A raw activity of a person, as Teams would post it.</summary>
    public JsonObject Activity(string person, string type) => new()
    {
        ["type"] = type,
        ["id"] = $"f:{Guid.CreateVersion7()}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = new Uri(http.BaseAddress!, "/emulator/").AbsoluteUri,
        ["conversation"] = new JsonObject { ["id"] = Chat(person), ["conversationType"] = "personal" },
        ["from"] = new JsonObject { ["id"] = $"29:{Id(person)}", ["aadObjectId"] = Id(person).ToString() },
        ["recipient"] = new JsonObject { ["id"] = "28:5c1c0171-0000-4000-8000-0000ba5ab1e5" },
    };

    /// <summary>Posts an activity to the bot's own door.</summary>
    public Task<HttpResponseMessage> PostRawAsync(JsonObject activity) => http.PostAsync(
        new Uri("/api/messages", UriKind.Relative),
        new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), Cancelled);

    /// <summary>The clock goes to the next deadline, or the next working day.</summary>
    public Task MovesClockAsync(string to) =>
        PostAsync("/sandbox/clock", new JsonObject { ["commune"] = Key, ["to"] = to });

    /// <summary>Where each dossier of the commune stands, the last one first.</summary>
    public async Task<List<string>> DossiersAsync() =>
    [
        .. (await ListAsync($"/sandbox/dossiers?commune={Key}"))
            .Select(d => (string)d!["state"]!),
    ];

    /// <summary>Sets the one dossier aside, as the wakes do with one that fails each time; gives its id.</summary>
    public async Task<string> SetAsideAsync()
    {
        string dossier = (string)(await ListAsync($"/sandbox/dossiers?commune={Key}"))[0]!["id"]!;
        StreamId stream = new(Guid.Parse(Door.Bourg.Tenant), Guid.Parse(dossier));
        await app.Services.GetRequiredService<IJournal>().QuarantineAsync(
            stream, TimeProvider.System.GetUtcNow(), "IOException", Cancelled);
        return stream.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<JsonArray> ListAsync(string path) =>
        JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative), Cancelled))!.AsArray();

    private async Task<string?> PressAsync(string person, SeenMessage card, JsonObject action)
    {
        JsonObject answer = await PostAsync("/sandbox/actions", new JsonObject
        {
            ["as"] = Id(person),
            ["message"] = card.Id,
            ["action"] = action,
        });
        return (string?)answer["text"];
    }

    private async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        using StringContent content = new(body.ToJsonString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri(path, UriKind.Relative), content, Cancelled);
        string text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {response.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    private string Chat(string person) => $"a:1{Id(person):N}";
}
