namespace TeamsMairie.Circuit.Town;

/// <summary>A person who cannot act, and until when.</summary>
/// <param name="Person">Who is away.</param>
/// <param name="Until">The last day away; the person is back the day after.</param>
public sealed record Absence(PersonId Person, DateOnly Until);
