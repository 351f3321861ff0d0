using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>A municipal service.</summary>
/// <param name="Key">Its slug, unique in the commune.</param>
/// <param name="Name">Its name as people say it.</param>
/// <param name="Competences">What it looks after.</param>
public sealed record Service(string Key, string Name, Roll<Competence> Competences)
{
    /// <summary>Who directs it; null in a commune where nobody stands between staff and the head of services.</summary>
    public PersonId? Head { get; init; }

    /// <summary>The pole it belongs to; null when it answers to the head of services.</summary>
    public string? Pole { get; init; }

    /// <summary>Whether it is another legal person (a CCAS): no step of the circuit goes there.</summary>
    public bool IsSeparateEntity { get; init; }
}
