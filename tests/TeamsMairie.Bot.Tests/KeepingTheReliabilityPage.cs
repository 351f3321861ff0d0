using System.Text.RegularExpressions;

namespace TeamsMairie.Bot.Tests;

/// <summary>What <c>docs/reliability.md</c> names exists: a proof that was renamed is no proof.</summary>
public sealed partial class KeepingTheReliabilityPage
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly string Page = File.ReadAllText(Path.Combine(Here.Repository, "docs", "reliability.md"));

    [Fact]
    public void Each_promise_names_tests_that_exist()
    {
        HashSet<string> classes =
        [
            .. Directory.GetDirectories(Path.Combine(Here.Repository, "tests")).SelectMany(Sources)
                .SelectMany(file => Class().Matches(File.ReadAllText(file))).Select(found => found.Groups["name"].Value),
        ];
        string[] named = [.. Row().Matches(Page).SelectMany(row => Name().Matches(row.Groups["proofs"].Value)).Select(n => n.Groups["name"].Value)];

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, classes));
    }

    [Fact]
    public void The_fourteen_promises_are_there_in_order() => Assert.Equal(
        Enumerable.Range(1, 14).Select(number => $"G{number}"), Row().Matches(Page).Select(row => row.Groups["promise"].Value));

    [Fact]
    public void Each_file_it_points_to_is_there() => Assert.All(
        Link().Matches(Page),
        link => Assert.True(File.Exists(Path.Combine(Here.Repository, "docs", link.Groups["path"].Value)), link.Value));

    // What npm brought beside the sources is not walked through.
    private static IEnumerable<string> Sources(string project) => Directory.GetFiles(project, "*.cs")
        .Concat(Directory.GetDirectories(project).Where(folder => Path.GetFileName(folder) != "node_modules")
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)));

    [GeneratedRegex(@"^\| (?<promise>G\d+) \|[^|]*\|[^|]*\| (?<proofs>[^|]*) \|$", Safe | RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", Safe)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bclass (?<name>[A-Za-z]+)", Safe)]
    private static partial Regex Class();

    [GeneratedRegex(@"\]\((?<path>\.\./[^)]+)\)", Safe)]
    private static partial Regex Link();
}
