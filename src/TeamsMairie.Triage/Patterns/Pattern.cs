namespace TeamsMairie.Triage.Patterns;

/// <summary>Words in a row, with gaps, that point to something.</summary>
/// <param name="Steps">What must be met, in order.</param>
/// <param name="Written">The pattern as its file writes it.</param>
internal sealed record Pattern(IReadOnlyList<Step> Steps, string Written);

/// <summary>One place of a pattern.</summary>
/// <param name="Words">What may stand there: whole words, or beginnings written with « * ».</param>
/// <param name="Gap">How many other words may come before it.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
internal sealed record Step(IReadOnlyList<string> Words, int Gap, bool IsOptional);
