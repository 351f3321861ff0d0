namespace TeamsMairie.Circuit.Town;

/// <summary>Who stands in for whom, as the frame names them.</summary>
/// <param name="Of">Who is replaced.</param>
/// <param name="By">Who acts.</param>
/// <param name="Term">When it may be used.</param>
public sealed record Substitution(PersonId Of, PersonId By, Term Term)
{
    /// <summary>
    /// Whether the impediment is stated (<i>suppléance ou intérim constaté</i>): it then holds for its whole term.
    /// Otherwise it holds on the days the person is away, and never for the mayor.
    /// </summary>
    public bool IsStated { get; init; }

    /// <summary>The act it rests on; null when the law alone gives it.</summary>
    public string? Act { get; init; }
}
