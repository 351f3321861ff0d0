using System.Text.Json.Nodes;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace TeamsMairie.Bot.Tests.Upkeep;

/// <summary>The commands of the operator, run as a person runs them, on both stores.</summary>
public sealed class KeepingUpTheJournal(AzuriteServer server)
{
    private const string Words = "vendredi";

    public static TheoryData<string> Stores => [JournalOptions.Sqlite, JournalOptions.AzureTables];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_the_robot_wrote_is_found_whole_and_named_to_nobody(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        (int code, string said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 0, said);
        Assert.Contains("Dossiers vérifiés : 1. Dossiers en défaut : 0.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_flipped_byte_of_an_event_is_found_and_no_rebuild_hides_it(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        await store.FlipAsync("e0000000001");
        (int code, string said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 2, said);
        Assert.Contains("le fait n° 1 ne suit pas le précédent", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, said, StringComparison.OrdinalIgnoreCase);

        (code, said) = await store.RunAsync("journal", "rebuild");
        Assert.True(code == 2, said);
        (code, _) = await store.RunAsync("journal", "verify");
        Assert.Equal(2, code);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_state_that_does_not_follow_from_the_events_is_found_and_rebuilt(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        await store.FlipAsync("head");
        (int code, string said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 2, said);
        Assert.Contains("journal rebuild", said, StringComparison.Ordinal);

        (code, said) = await store.RunAsync("journal", "rebuild");
        Assert.True(code == 0, said);
        (code, said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 0, said);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_shelf_that_does_not_follow_from_the_events_is_found_and_rebuilt(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        await store.LoseShelvesAsync();
        (int code, string said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 2, said);
        Assert.Contains("n’est pas sur les rayons", said, StringComparison.Ordinal);

        (code, said) = await store.RunAsync("journal", "rebuild");
        Assert.True(code == 0, said);
        (code, said) = await store.RunAsync("journal", "list", "--shelf", "requester", "--section", Bourg.Staff);
        Assert.True(code == 0, said);
        Assert.Contains("Dossiers : 1.", said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_frame_is_verified_and_rebuilt_like_a_dossier_and_followed_meanwhile(string kind)
    {
        using Store store = new(kind, server);
        await store.AdoptFrameAsync();
        await store.BeginDossierAsync();

        (int code, string said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 0, said);
        Assert.Contains("Dossiers vérifiés : 2.", said, StringComparison.Ordinal);

        (code, said) = await store.RunAsync("journal", "rebuild");
        Assert.True(code == 0, said);
        (code, said) = await store.RunAsync("journal", "verify");
        Assert.True(code == 0, said);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_shelf_is_listed_by_ids_versions_and_dates_alone(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        (int code, string said) = await store.RunAsync(
            "journal", "list", "--shelf", "requester", "--section", Bourg.Staff, "--commune", "montclair-sur-loire");
        Assert.True(code == 0, said);
        Assert.Matches(@"(?m)^[0-9a-f]{32}/[0-9a-f]{32} +\d+  \d{4}-\d\d-\d\d\r?$", said);
        Assert.DoesNotContain(Words, said, StringComparison.OrdinalIgnoreCase);

        (code, said) = await store.RunAsync("journal", "list", "--shelf", "late");
        Assert.True(code == 0, said);
        Assert.Contains("Dossiers : 0.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("« decisions » a plusieurs parties", "--shelf", "decisions")]
    [InlineData("« tiroir » n’est pas un rayon", "--shelf", "tiroir")]
    [InlineData("« ailleurs »", "--shelf", "late", "--commune", "ailleurs")]
    public async Task A_list_that_cannot_be_made_says_why(string why, params string[] asked)
    {
        using Store store = new(JournalOptions.Sqlite, server);
        await store.BeginDossierAsync();
        (int code, string said) = await store.RunAsync(["journal", "list", .. asked]);
        Assert.Equal(1, code);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_backed_up_is_restored_elsewhere(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        using Store other = new(kind, server);
        string file = Path.Combine(Directory.CreateTempSubdirectory("upkeep-").FullName, "sauvegarde");
        (int code, string said) = await store.RunAsync("journal", "backup", file);
        Assert.True(code == 0, said);
        (code, said) = await store.RunAsync("journal", "backup", file);
        Assert.True(code == 1, said);

        (code, said) = await other.RunAsync("journal", "restore", file);
        Assert.True(code == 0, said);
        (code, said) = await other.RunAsync("journal", "verify");
        Assert.Contains("Dossiers vérifiés : 1.", said, StringComparison.Ordinal);
        (code, said) = await store.RunAsync("journal", "restore", file);
        Assert.True(code == 1, said);
        Assert.Contains("n’est pas vide", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_gives_what_is_asked_for_and_nothing_else()
    {
        using Store store = new(JournalOptions.Sqlite, server);
        await store.BeginDossierAsync();
        Assert.NotEmpty(await ExportAsync(store, "person", Bourg.Staff));
        Assert.Empty(await ExportAsync(store, "person", Bourg.Foreign));
        Assert.Empty(await ExportAsync(store, "period", "2020-01-01", "2020-12-31"));
        List<JsonNode> dossier = await ExportAsync(store, "period", "2000-01-01", "2100-01-01");
        string id = (string)dossier[0]["dossier"]!;
        Assert.Equal(dossier.Count, (await ExportAsync(store, "dossier", id)).Count);
        Assert.Equal(Enumerable.Range(1, dossier.Count), dossier.Select(line => (int)line["version"]!));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_set_aside_is_listed_shown_without_words_and_released(string kind)
    {
        using Store store = new(kind, server);
        await store.BeginDossierAsync();
        string id = await store.SetAsideAsync();
        (int code, string said) = await store.RunAsync("quarantine", "list");
        Assert.True(code == 0, said);
        Assert.Contains(id, said, StringComparison.Ordinal);

        (code, said) = await store.RunAsync("quarantine", "show", id);
        Assert.True(code == 0, said);
        Assert.Contains("dossier.submitted.v1", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, said, StringComparison.OrdinalIgnoreCase);

        (code, said) = await store.RunAsync("quarantine", "release", id);
        Assert.True(code == 0, said);
        (code, said) = await store.RunAsync("quarantine", "release", id);
        Assert.True(code == 1, said);
    }

    [Theory]
    [InlineData("Journal:Kind", "papier")]
    [InlineData("Journal:Kind", "tables", "Journal:Tables")]
    [InlineData("Bot:Data", "/nowhere")]
    public async Task A_setting_that_does_not_do_is_named(string setting, string value, string? named = null)
    {
        using Store store = new(JournalOptions.Sqlite, server);
        (int code, string said) = await store.RunAsync("journal", "verify", $"--{setting}={value}");
        Assert.Equal(1, code);
        Assert.Contains($"« {named ?? setting} »", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static async Task<List<JsonNode>> ExportAsync(Store store, params string[] what)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("upkeep-").FullName, "export.jsonl");
        (int code, string said) = await store.RunAsync(["journal", "export", .. what, "--output", file]);
        Assert.True(code == 0, said);
        Assert.DoesNotContain(Words, said, StringComparison.OrdinalIgnoreCase);
        return [.. (await File.ReadAllLinesAsync(file, Cancelled)).Select(line => JsonNode.Parse(line)!)];
    }
}
