using System.Text.Json;

namespace TeamsMairie.Triage.Tests;

/// <summary>
/// How the reader does on the thousands of messages it learnt from. They say that nothing broke, not how well it reads:
/// <c>triage measure</c> says that, on messages kept out, and <c>docs/triage.md</c> keeps its figures.
/// </summary>
public sealed class ReadingTheCorpus(ITestOutputHelper output)
{
    private const double SeenFloor = 0.985;
    private const double AlarmCeiling = 0.01;
    private const double RightFloor = 0.6;
    private const double WrongCeiling = 0.01;
    private static readonly MessageReader Reader = new();
    private static readonly Labelled[] Messages = [.. Read()];

    [Fact]
    public void What_is_protected_is_seen_as_often_as_it_was_and_the_rest_is_seldom_taken_for_it()
    {
        double seen = Share(Messages.Where(m => m.IsProtected), m => Reader.Read(m.Text) is Reading.ProtectedReport);
        double alarms = Share(Messages.Where(m => !m.IsProtected), m => Reader.Read(m.Text) is Reading.ProtectedReport);

        output.WriteLine($"protected seen {seen:P1}, false alarms {alarms:P1}");
        Assert.True(seen >= SeenFloor, $"{seen:P1}");
        Assert.True(alarms <= AlarmCeiling, $"{alarms:P1}");
    }

    [Fact]
    public void A_service_matter_goes_to_its_desk_as_often_as_it_did()
    {
        Labelled[] clear = [.. Messages.Where(IsClear)];
        double right = Share(clear, m => Desk(m) == m.Competence);
        double wrong = Share(clear, m => Desk(m) is { } desk && desk != m.Competence);

        output.WriteLine($"right desk {right:P1}, wrong desk {wrong:P1}, asked {1 - right - wrong:P1}, of {clear.Length}");
        Assert.True(right >= RightFloor, $"{right:P1}");
        Assert.True(wrong <= WrongCeiling, $"{wrong:P1}");
    }

    [Fact]
    public void No_staff_matter_nor_protected_message_goes_to_a_service() => Assert.Empty(
        from message in Messages
        where message.IsProtected || message.Kind.StartsWith("hr-", StringComparison.Ordinal)
        where Desk(message) is not null
        select message.Text);

    private static bool IsClear(Labelled message) =>
        message is { Kind: "service-matter", Action: "wait-and-route" }
        && !message.Competence.Contains('|', StringComparison.Ordinal);

    // Null when it is asked, or is no matter of a competence.
    private static string? Desk(Labelled message) =>
        Reader.Read(message.Text) is Reading.Understood({ Competence: { } competence }, _) ? competence.Slug : null;

    private static double Share(IEnumerable<Labelled> messages, Func<Labelled, bool> holds)
    {
        Labelled[] all = [.. messages];
        return all.Count(holds) / (double)all.Length;
    }

    private static IEnumerable<Labelled> Read()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.jsonl"))
        {
            foreach (string line in File.ReadLines(file))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                JsonElement label = row.RootElement;
                yield return new(
                    label.GetProperty("text").GetString()!, label.GetProperty("kind").GetString()!,
                    label.GetProperty("competence").GetString()!, label.GetProperty("action").GetString()!,
                    label.TryGetProperty("protected", out _));
            }
        }
    }

    private sealed record Labelled(string Text, string Kind, string Competence, string Action, bool IsProtected);
}
