using TeamsMairie.Simulation.Mutants;

namespace TeamsMairie.Simulation;

public sealed class CatchingWrongDesigns(ITestOutputHelper output)
{
    private const int MostSeeds = 300;

    public static TheoryData<string> Names => [.. WrongDesigns.All.Select(design => design.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_a_few_seeds(string name)
    {
        Mutant design = WrongDesigns.All.Single(d => d.Name == name);

        Life? caught = Enumerable.Range(0, MostSeeds).Select(seed => Life.Of(seed, design)).FirstOrDefault(life => life.Faults.Count > 0);

        Assert.True(caught is not null, $"« {name} » passes for right on {MostSeeds} seeds.");
        output.WriteLine($"{name}: seed {caught.Seed}, {caught.Faults[0]}");
    }
}
