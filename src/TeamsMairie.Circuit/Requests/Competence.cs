namespace TeamsMairie.Circuit.Requests;

/// <summary>One field of municipal action (<i>compétence</i>), by its slug: <c>voirie</c>, <c>sport</c>…</summary>
/// <param name="Slug">Lower case, unaccented, words joined by hyphens.</param>
public readonly record struct Competence(string Slug)
{
    /// <inheritdoc/>
    public override string ToString() => Slug;
}
