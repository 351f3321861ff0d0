using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Packaging;

public sealed class PackingForTeams : IDisposable
{
    private const string BotId = "5c1c0171-0000-4000-8000-0000ba5ab1e5";
    private readonly string folder = Directory.CreateTempSubdirectory("paquet-").FullName;

    private string Zip => Path.Combine(folder, "circuit.zip");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_manifest_is_what_the_schema_of_teams_says()
    {
        await PackAsync();
        string unpacked = Path.Combine(folder, "unpacked");
        await ZipFile.ExtractToDirectoryAsync(Zip, unpacked, TestContext.Current.CancellationToken);
        foreach ((string schema, string file) in new[]
        {
            ("MicrosoftTeams.schema.json", "manifest.json"), ("MicrosoftTeams.Localization.schema.json", "en.json"),
        })
        {
            (int code, string said) = await Here.RunAsync("node", "Packaging/validate.mjs", schema, Path.Combine(unpacked, file));
            Assert.True(code == 0, said);
        }
    }

    [Fact]
    public async Task Every_name_is_filled_in_and_the_name_does_not_say_teams()
    {
        await PackAsync("--organisation", "Mairie de « L’Île »");
        string text = await ReadAsync("manifest.json");
        JsonNode manifest = JsonNode.Parse(text)!;
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Equal(BotId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("Mairie de « L’Île »", (string?)manifest["developer"]!["name"]);
        Assert.Equal("Circuit Mairie", (string?)manifest["name"]!["short"]);
        Assert.All(
            manifest["developer"]!.AsObject().Where(m => m.Key.EndsWith("Url", StringComparison.Ordinal)),
            link => Assert.StartsWith("https://", (string?)link.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_translated_key_points_at_something()
    {
        await PackAsync();
        JsonNode manifest = JsonNode.Parse(await ReadAsync("manifest.json"))!;
        JsonObject english = JsonNode.Parse(await ReadAsync("en.json"))!.AsObject();
        Assert.All(english.Where(m => m.Key != "$schema"), entry =>
        {
            JsonNode? found = manifest;
            foreach (string step in entry.Key.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
            {
                found = int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out int index) ? found?[index] : found?[step];
            }

            Assert.NotNull(found);
        });
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_teams_asks_for(string icon, int side)
    {
        byte[] png = File.ReadAllBytes(Path.Combine(Here.Repository, "manifest", icon));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public async Task The_same_input_makes_the_same_bytes()
    {
        await PackAsync();
        byte[] first = await File.ReadAllBytesAsync(Zip, TestContext.Current.CancellationToken);
        await PackAsync();
        Assert.Equal(first, await File.ReadAllBytesAsync(Zip, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--bot-id", "douze", "attend un GUID")]
    [InlineData("--host", "https://mairie.fr/x", "attend un nom d’hôte")]
    public async Task A_wrong_value_is_refused_in_french(string option, string value, string sentence)
    {
        List<string> arguments = ["package", "--bot-id", BotId, "--host", "circuit.ma-commune.fr", "--output", Zip];
        arguments[arguments.IndexOf(option) + 1] = value;
        (int code, string said) = await RunBotAsync([.. arguments]);
        Assert.NotEqual(0, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    private async Task PackAsync(params string[] more)
    {
        (int code, string said) = await RunBotAsync(
            ["package", "--bot-id", BotId, "--host", "circuit.ma-commune.fr", "--output", Zip, .. more]);
        Assert.True(code == 0, said);
    }

    private static Task<(int Code, string Said)> RunBotAsync(params string[] arguments) => Here.RunAsync(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsMairie.Bot.dll"), .. arguments]);

    private async Task<string> ReadAsync(string part)
    {
        await using ZipArchive zip = await ZipFile.OpenReadAsync(Zip, TestContext.Current.CancellationToken);
        using StreamReader reader = new(await zip.GetEntry(part)!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
