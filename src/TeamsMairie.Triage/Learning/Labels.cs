namespace TeamsMairie.Triage.Learning;

/// <summary>What a model tells apart: the kinds, staff matters from the rest, the competences, what must be asked.</summary>
internal static class Labels
{
    /// <summary>The kinds of the corpus.</summary>
    public static readonly string[] Kinds =
    [
        "disagreement", "follow-up", "hr-leave", "hr-other", "hr-pay", "hr-training", "hr-working-time", "information",
        "new-project", "out-of-scope", "reinforcement", "sensitive-report", "service-matter",
    ];

    /// <summary>The competences but that of the staff, which is a family of its own.</summary>
    public static readonly string[] Fields =
        [.. Competences.All.Select(competence => competence.Slug).Where(slug => slug != Staff).Order(StringComparer.Ordinal)];

    /// <summary>The competence of staff matters.</summary>
    public const string Staff = "ressources-humaines";

    /// <summary>Where the scores of the competences begin, after those of the kinds.</summary>
    public static readonly int FirstField = Kinds.Length;

    /// <summary>The place of the score of « this is a staff matter ».</summary>
    public static readonly int StaffAt = FirstField + Fields.Length;

    /// <summary>The place of the score of « several competences are meant ».</summary>
    public static readonly int SeveralAt = StaffAt + 1;

    /// <summary>How many scores there are.</summary>
    public static readonly int Count = SeveralAt + 1;

    /// <summary>Whether a kind is a staff matter.</summary>
    public static bool IsStaff(string kind) => kind.StartsWith("hr-", StringComparison.Ordinal);
}
