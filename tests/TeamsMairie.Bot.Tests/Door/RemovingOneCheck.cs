using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>Each check of the door is taken away in turn: at least one forgery must then get a better answer than it should.</summary>
public sealed class RemovingOneCheck(Mairie mairie) : IClassFixture<Mairie>
{
    public static TheoryData<string> Checks =>
        [.. DoorRules.All.BeforeBody.Concat(DoorRules.All.OnceRead).Select(rule => rule.Reason)];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task A_door_without_it_is_found_out(string check)
    {
        mairie.Gate.Rules = new(Without(DoorRules.All.BeforeBody, check), Without(DoorRules.All.OnceRead, check));
        List<string> through = [];
        foreach (Vector vector in KnockingAtTheDoor.Everything.Where(v => v.Reason == check).TakeWhile(_ => through.Count < 3))
        {
            Verdict verdict = await mairie.JudgeAsync(vector);
            if (!verdict.Is(vector))
            {
                through.Add($"{vector.Name}: {verdict.Status} {string.Join(' ', verdict.Reasons)}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{check}: {string.Join(" ; ", through)}");
        Assert.NotEmpty(through);
    }

    private static List<DoorRule> Without(IReadOnlyList<DoorRule> rules, string check) =>
        [.. rules.Where(rule => rule.Reason != check)];
}
