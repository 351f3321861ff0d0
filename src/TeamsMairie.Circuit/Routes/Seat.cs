using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>Who sits in an office, before absences are looked at.</summary>
/// <param name="Person">Its holder, or who stands in when the post is vacant.</param>
/// <param name="Reason">Why this person.</param>
/// <param name="IsVacant">Whether the post has no holder.</param>
internal readonly record struct Seat(Person Person, RouteReason Reason, bool IsVacant = false);
