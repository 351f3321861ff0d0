using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Tests;

public sealed class DrawingCards
{
    private const string Words = "Je voudrais poser vendredi 9 mai, pour un déménagement.";

    private static readonly string Project = typeof(DrawingCards).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Project").Value!;

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.String,
        Gen.Select(
            Gen.OneOf("[lien](https://exemple.fr) ", "<at>Maire</at>", "${subject}", "😀", "\"\\\u0001", "é", "**gras** _x_ "),
            Gen.Int[1, 2000]).Select((part, times) => string.Concat(Enumerable.Repeat(part, times))));

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    /// <remarks>A wanted change is approved by deleting the file and running this test once.</remarks>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_card_is_the_one_that_was_approved(string name)
    {
        string file = Path.Combine(Project, "Approved", name + ".json");
        string drawn = Pretty(Samples.All[name](Words).Json);
        if (!File.Exists(file))
        {
            await File.WriteAllTextAsync(file, drawn, TestContext.Current.CancellationToken);
            Assert.Fail($"{name} was drawn for the first time: look at it, then keep the file.");
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), drawn);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_holds_in_twenty_four_kilobytes_whatever_is_typed(string name) => Typed.Sample(typed =>
        Encoding.UTF8.GetByteCount(Samples.All[name](typed).Json.GetRawText()) <= 24 * 1024, iter: 40);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_typed_stays_literal_text(string name) => Typed.Sample(
        typed => Objects(Samples.All[name](typed).Json)
            .Where(o => Text(o, "type") is "TextBlock" or "Action.Execute" or "Action.ShowCard")
            .All(o => typed.Trim().Length < 8 || !(Text(o, "text") + Text(o, "title")).Contains(typed.Trim()[..8], StringComparison.Ordinal)),
        iter: 40);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_button_carries_its_ticket_and_four_are_seen_at_most(string name)
    {
        JsonElement card = Samples.All[name](Words).Json;
        Assert.All(
            Objects(card).Where(o => Text(o, "type") == "Action.Execute"),
            action => Assert.Equal(Samples.Ticket, Ticket.Read(action.GetProperty("data"))));
        int seen = card.TryGetProperty("actions", out JsonElement actions)
            ? actions.EnumerateArray().Count(a => Text(a, "mode") != "secondary")
            : 0;
        Assert.InRange(seen, 0, 4);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_input_has_a_label_and_every_needed_one_an_error_in_words(string name) => Assert.All(
        Objects(Samples.All[name](Words).Json).Where(o => Text(o, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true),
        input =>
        {
            Assert.NotEmpty(Text(input, "label")!);
            Assert.True(!input.TryGetProperty("isRequired", out _) || Text(input, "errorMessage") is { Length: > 0 });
        });

    [Fact]
    public async Task Every_card_is_of_the_type_teams_publishes()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Project, "node_modules", ".cards")).FullName;
        foreach ((string name, Func<string, DrawnCard> draw) in Samples.All)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, name + ".ts"),
                "import type { IAdaptiveCard } from '@microsoft/teams.cards';\n"
                + $"export const card: IAdaptiveCard = {draw(Words).Json.GetRawText()};\n",
                TestContext.Current.CancellationToken);
        }

        string files = string.Join(' ', Samples.All.Keys.Select(name => $"node_modules/.cards/{name}.ts"));
        using Process tsc = Process.Start(new ProcessStartInfo(
            "node", $"node_modules/typescript/bin/tsc --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --pretty false {files}")
        {
            WorkingDirectory = Project,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string said = await tsc.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tsc.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(tsc.ExitCode == 0, said.Length > 2000 ? said[..2000] : said);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Objects(m.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string Pretty(JsonElement card)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            card.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
