using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Who acts, when, and on what they saw.</summary>
/// <param name="By">The person, as the directory identifies them; the default value is the clock.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="IsOnOldCard">Whether the card clicked was drawn before the dossier last changed.</param>
public readonly record struct Gesture(PersonId By, DateTimeOffset At, bool IsOnOldCard = false);
