using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Something a person wrote in the dossier.</summary>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">Their words, as typed.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Note(PersonId By, string Text, DateTimeOffset At)
{
    /// <summary>Whether it takes the place of words already sent: both are kept, and who reads is told.</summary>
    public bool IsAmendment { get; init; }
}
