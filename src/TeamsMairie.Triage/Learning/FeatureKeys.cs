namespace TeamsMairie.Triage.Learning;

/// <summary>Names features by a number: FNV-1a, the same on every machine, unlike the hash of the runtime.</summary>
internal static class FeatureKeys
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The number of a feature.</summary>
    /// <param name="kind">One letter for what it is: a word, a pair, a piece…</param>
    /// <param name="text">Its text.</param>
    /// <param name="more">The second word of a pair.</param>
    public static uint Of(char kind, ReadOnlySpan<char> text, ReadOnlySpan<char> more = default)
    {
        uint key = Add(Start, kind);
        foreach (char c in text)
        {
            key = Add(key, c);
        }

        key = more.Length > 0 ? Add(key, ' ') : key;
        foreach (char c in more)
        {
            key = Add(key, c);
        }

        return key;
    }

    private static uint Add(uint key, char c) => unchecked((key ^ c) * Prime);
}
