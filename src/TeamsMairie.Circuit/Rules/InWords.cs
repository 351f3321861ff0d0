namespace TeamsMairie.Circuit.Rules;

/// <summary>What is asked of what is typed.</summary>
/// <remarks>Each is true when the rule does not concern the command.</remarks>
internal static class InWords
{
    /// <summary>The longest message the dossier keeps, in characters.</summary>
    public const int LongestMessage = 4000;

    public static bool AreWritten(Attempt a) =>
        !Families.WordsOf(a.Command).Any(string.IsNullOrWhiteSpace);

    public static bool AreShort(Attempt a) =>
        Families.WordsOf(a.Command).All(w => w.Length <= LongestMessage);
}
