using TeamsMairie.Triage.Measuring;

namespace TeamsMairie.Triage.Tests;

/// <summary>The 80 sample messages, which nothing was learnt from: floors that hold what is reached on ordinary messages.</summary>
public sealed class ReadingTheSamples(ITestOutputHelper output)
{
    private static readonly Scored[] Scores = [.. TriageWorkshop.Score(File.ReadLines(
        Path.Combine(AppContext.BaseDirectory, "Samples", "requests-a.jsonl")))];

    private static readonly string[] Desks = ["wait-and-route", "emergency"];

    [Fact]
    public void Never_sends_a_protected_message_anywhere() => Assert.All(
        Scores.Where(s => s.Expected.Kind == "sensitive-report"), s => Assert.Equal("orient-confidential", s.Action));

    [Fact]
    public void Never_takes_an_ordinary_message_for_a_protected_one() => Assert.All(
        Scores.Where(s => s.Expected.Kind != "sensitive-report"), s => Assert.NotEqual("orient-confidential", s.Action));

    [Fact]
    public void Never_sends_a_staff_matter_to_a_service() => Assert.All(
        Scores.Where(s => Desks.Contains(s.Action) && s.Expected.Kind!.StartsWith("hr-", StringComparison.Ordinal)),
        s => Assert.Equal("ressources-humaines", s.Competence));

    [Fact]
    public void Sends_most_clear_requests_to_their_desk_and_hardly_any_to_another()
    {
        Scored[] clear =
            [.. Scores.Where(s => s.Expected.Action == "wait-and-route" && !s.Expected.IsAmbiguous && s.Expected.Kind != "disagreement")];

        int right = clear.Count(s => Desks.Contains(s.Action) && s.Competence == s.Expected.Competence);
        int wrong = clear.Count(s => Desks.Contains(s.Action) && s.Competence != s.Expected.Competence);

        output.WriteLine($"right desk {right}, wrong desk {wrong}, of {clear.Length}");
        Assert.True(right >= 0.6 * clear.Length, $"{right}");
        Assert.True(wrong <= 0.03 * clear.Length, $"{wrong}");
    }

    [Fact]
    public void Asks_about_most_ambiguous_ones()
    {
        Scored[] ambiguous = [.. Scores.Where(s => s.Expected is { IsAmbiguous: true, Action: "clarify" })];

        Assert.True(ambiguous.Count(s => s.IsAsked) >= 0.75 * ambiguous.Length);
    }

    [Fact]
    public void Says_which_words_weighed() => Assert.Contains("poser", Scores[0].Evidence);
}
