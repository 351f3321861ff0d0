using System.Globalization;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Patterns;

/// <summary>
/// Reads a file of patterns. A line is a pattern: words separated by spaces; « mot* » any word beginning so; « a|b » one
/// or the other; « mot? » may be missing; « ..4 » up to four words between; « @nom » the words a line « @nom = a b* » lists;
/// « # » begins a comment and « [nom] » a group.
/// </summary>
internal static class PatternText
{
    /// <summary>The patterns of a file, each with its group.</summary>
    public static IEnumerable<(string Group, Pattern Pattern)> Read(IEnumerable<string> lines)
    {
        Dictionary<string, string[]> lists = new(StringComparer.Ordinal);
        string group = "";
        foreach (string written in lines)
        {
            string line = written.Split('#')[0].Trim();
            switch (line)
            {
                case "":
                    break;
                case ['[', .. var name, ']']:
                    group = name;
                    break;
                case ['@', .. var rest] when rest.Split(" = ", 2) is [var name, var words]:
                    lists[name] = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Expand(w, lists))];
                    break;
                default:
                    yield return (group, new Pattern(Steps(line, lists), line));
                    break;
            }
        }
    }

    private static Step[] Steps(string line, Dictionary<string, string[]> lists)
    {
        List<Step> steps = [];
        int gap = 0;
        foreach (string part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                gap = int.Parse(part.AsSpan(2), CultureInfo.InvariantCulture);
                continue;
            }

            bool isOptional = part.EndsWith('?');
            string[] words = [.. (isOptional ? part[..^1] : part).Split('|').SelectMany(w => Expand(w, lists))];
            steps.Add(new Step(words, gap, isOptional));
            gap = 0;
        }

        return [.. steps];
    }

    private static string[] Expand(string word, Dictionary<string, string[]> lists) => word switch
    {
        ['@', .. var name] => lists[name],
        [.. var beginning, '*'] => [Plain(beginning) + "*"],
        _ => [Spelling.Stem(Plain(word))],
    };

    private static string Plain(string word) => string.Concat(word.Select(c => Letters.Of(c)));
}
