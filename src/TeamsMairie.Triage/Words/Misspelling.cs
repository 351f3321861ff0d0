namespace TeamsMairie.Triage.Words;

/// <summary>One letter too many, too few, wrong, or two letters swapped.</summary>
internal static class Misspelling
{
    /// <summary>Whether one of the words is the other with one such mistake.</summary>
    public static bool IsOne(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        int difference = written.Length - meant.Length;
        if (difference is < -1 or > 1)
        {
            return false;
        }

        int at = written.CommonPrefixLength(meant);
        ReadOnlySpan<char> rest = written[at..];
        ReadOnlySpan<char> due = meant[at..];
        return difference switch
        {
            0 when rest.Length == 0 => false,
            0 => rest[1..].SequenceEqual(due[1..])
                || (rest.Length > 1 && rest[0] == due[1] && rest[1] == due[0] && rest[2..].SequenceEqual(due[2..])),
            > 0 => rest[1..].SequenceEqual(due),
            _ => rest.SequenceEqual(due[1..]),
        };
    }
}
