namespace TeamsMairie.Circuit.Requests;

/// <summary>What an ambiguous request may be about, offered to its author as a button.</summary>
/// <param name="Kind">The kind it would be.</param>
/// <param name="Competence">The competence it would be; null when the kind says enough.</param>
public sealed record Candidate(RequestKind Kind, Competence? Competence);
