namespace TeamsMairie.Triage.Words;

/// <summary>Some words in a row which point to something, and how strongly.</summary>
internal readonly record struct Phrase(IReadOnlyList<string> Words, double Weight)
{
    /// <summary>A phrase as a lexicon writes it; longer ones are rarer, and weigh more.</summary>
    public static Phrase Of(string written, double weight = 1)
    {
        List<string> words = Spelling.Words(written);
        return new Phrase(words, weight * (1 + (0.5 * (words.Count - 1))));
    }
}
