using System.Text.RegularExpressions;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>The table of <c>docs/security.md</c> says what the door does, in its order, with forgeries that exist.</summary>
public sealed partial class KeepingTheSecurityPage
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Match[] Lines =
        Line().Matches(File.ReadAllText(Path.Combine(Here.Repository, "docs", "security.md"))).ToArray();

    [Fact]
    public void Each_check_has_its_line_in_its_place()
    {
        List<string> rules =
        [
            .. DoorRules.All.BeforeBody.Select(Write), $"12 400 {DoorRules.Body}", .. DoorRules.All.OnceRead.Select(Write),
        ];

        Assert.Equal(rules, Lines.Select(line => $"{line.Groups["row"]} {line.Groups["status"]} {line.Groups["reason"]}"));
    }

    [Fact]
    public void Each_forgery_named_exists_and_is_refused_for_that_reason()
    {
        HashSet<(string Name, string? Reason)> known = [.. KnockingAtTheDoor.Everything.Select(v => (v.Name, v.Reason))];

        Assert.All(Lines, line => Assert.All(
            Name().Matches(line.Groups["vectors"].Value),
            name => Assert.Contains((name.Groups["name"].Value, (string?)line.Groups["reason"].Value), known)));
        Assert.All(Lines, line => Assert.Matches(Name(), line.Groups["vectors"].Value));
    }

    private static string Write(DoorRule rule) => $"{rule.Row} {rule.Status} {rule.Reason}";

    [GeneratedRegex(@"^\| (?<row>\d+) \|[^|]*\|[^|]*\| (?<status>\d+)[^|]*\| `(?<reason>[^`]*)` \| (?<vectors>.*) \|$", Safe | RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("`(?<name>[^`]*)`", Safe)]
    private static partial Regex Name();
}
