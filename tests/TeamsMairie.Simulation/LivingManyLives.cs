using System.Globalization;

namespace TeamsMairie.Simulation;

/// <summary>
/// Seeds from <c>SIMULATION_FIRST</c> (0 by default), as many as <c>SIMULATION_SEEDS</c> says (2,000 by default).
/// </summary>
public sealed class LivingManyLives(ITestOutputHelper output)
{
    private static readonly int First = Setting("SIMULATION_FIRST", 0);
    private static readonly int Seeds = Setting("SIMULATION_SEEDS", 2_000);

    [Fact]
    public void Breaks_no_promise_whatever_goes_wrong()
    {
        IReadOnlyList<Life> lives = Life.Of([.. Enumerable.Range(First, Seeds)]);

        List<Life> broken = [.. lives.Where(life => life.Faults.Count > 0)];
        Tally all = Tally.Sum(lives);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {lives.Count} seeds, {broken.Count} broken: {string.Join(", ", broken.Take(20).Select(life => life.Seed))}
            {all.Requests} requests, {all.Clicks} clicks, {all.Cards} cards, {all.Deaths} deaths, {all.Uncertain} commits nobody was sure of, {all.ShownTwice} messages shown by a call that failed
            """));
        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(3).Select(life => life.Story)));
    }

    [Fact]
    public void Breaks_none_on_the_seeds_that_once_failed()
    {
        IEnumerable<int> past = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "past-seeds.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));

        Assert.All(Life.Of([.. past]), life => Assert.True(life.Faults.Count == 0, life.Story));
    }

    [Fact]
    public void Replays_a_seed_exactly()
    {
        IReadOnlyList<int> seeds = [.. Enumerable.Range(First, 20)];

        Assert.Equal(Life.Of(seeds).Select(life => life.Number), Life.Of(seeds).Select(life => life.Number));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int given)
            ? given
            : otherwise;
}
