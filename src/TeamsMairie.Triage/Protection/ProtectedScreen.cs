using TeamsMairie.Triage.Lexicon;
using TeamsMairie.Triage.Patterns;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Protection;

/// <summary>
/// Sees what no circuit may hold, by patterns a person can read: <c>protected.txt</c>. Hyperbole is taken out first:
/// « je suis mort de fatigue » tells of no death.
/// </summary>
internal sealed class ProtectedScreen
{
    private const string Ordinary = "ordinaire";
    private const string Suicide = "suicide";
    private const string Danger = "danger";
    private const string Weariness = "detresse";
    private readonly PatternBook ordinary;
    private readonly PatternBook grave;

    public ProtectedScreen()
    {
        ILookup<bool, (string Group, Pattern Pattern)> read =
            PatternText.Read(LexiconFiles.Lines("protected.txt")).ToLookup(pattern => pattern.Group == Ordinary);
        ordinary = new PatternBook(read[true]);
        grave = new PatternBook(read[false]);
    }

    /// <summary>What the message tells of; null when it tells of nothing protected.</summary>
    public ProtectedTopic? Look(IReadOnlyList<Word> words)
    {
        List<PatternBook.Found> found = Find(words);
        return found.Count == 0 ? null
            : Has(found, Suicide) ? ProtectedTopic.Distress
            : Has(found, Danger) ? ProtectedTopic.Danger
            : found.Exists(f => f.Group != Weariness) ? ProtectedTopic.Report
            : ProtectedTopic.Distress;
    }

    /// <summary>The patterns met, as they are written: what a reviewer reads.</summary>
    public IEnumerable<string> Explain(string text) =>
        Find(Spelling.Read(text)).Select(f => $"[{f.Group}] {grave.Written(f.Pattern)}").Distinct();

    private List<PatternBook.Found> Find(IReadOnlyList<Word> words)
    {
        Word[] kept = [.. words];
        foreach (PatternBook.Found harmless in ordinary.Find(words))
        {
            for (int i = harmless.Start; i < harmless.End; i++)
            {
                kept[i] = kept[i] with { Text = "" };
            }
        }

        return [.. grave.Find(kept)];
    }

    private static bool Has(List<PatternBook.Found> found, string group) => found.Exists(f => f.Group == group);
}
