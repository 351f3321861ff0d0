using TeamsMairie.Simulation.Checking;
using TeamsMairie.Simulation.Mutants;

namespace TeamsMairie.Simulation;

/// <summary>One seed, lived and judged.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Number">The number of all that happened: the same for the same seed.</param>
/// <param name="Faults">The promises it breaks; none, one hopes.</param>
/// <param name="Count">What it was made of.</param>
/// <param name="Last">The last lines of its trace, when a promise is broken.</param>
internal sealed record Life(int Seed, ulong Number, IReadOnlyList<string> Faults, Tally Count, IReadOnlyList<string> Last)
{
    public static Life Of(int seed, Mutant? mutant = null)
    {
        World world = World.Run(seed, mutant);
        ulong number = world.Trace.Number;
        IReadOnlyList<string> faults = Invariants.Check(world);
        Life life = new(seed, number, faults, Tally.Of(world), faults.Count > 0 ? [.. world.Trace.Last] : []);
        world.Close();
        return life;
    }

    /// <summary>Lives many seeds, as many at a time as there are cores.</summary>
    public static IReadOnlyList<Life> Of(IReadOnlyList<int> seeds)
    {
        Life[] lives = new Life[seeds.Count];
        Parallel.For(0, seeds.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, n => lives[n] = Of(seeds[n]));
        return lives;
    }

    /// <summary>What broke, how to see it again, and the last that happened.</summary>
    public string Story => $"""
        Seed {Seed} breaks:
          {string.Join("\n  ", Faults)}
        To live it again: SIMULATION_FIRST={Seed} SIMULATION_SEEDS=1 dotnet test --project tests/TeamsMairie.Simulation
        Its last lines:
        {string.Join('\n', Last)}
        """;
}

/// <summary>What lives were made of.</summary>
internal sealed record Tally(int Requests, int Clicks, int Deaths, int Uncertain, int ShownTwice, int Cards)
{
    public static Tally Of(World world) => new(
        world.Crowd.Sent.Count, world.Crowd.Pressed.Count, world.Deaths, world.StoreFaults.Uncertain.Count,
        world.TeamsFaults.Ambiguous, world.Teams.Messages.Count(m => m.Card is not null));

    public static Tally Sum(IEnumerable<Life> lives) => lives.Select(life => life.Count).Aggregate(
        new Tally(0, 0, 0, 0, 0, 0),
        (sum, one) => new(
            sum.Requests + one.Requests, sum.Clicks + one.Clicks, sum.Deaths + one.Deaths,
            sum.Uncertain + one.Uncertain, sum.ShownTwice + one.ShownTwice, sum.Cards + one.Cards));
}
