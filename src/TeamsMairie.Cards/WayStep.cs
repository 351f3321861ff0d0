namespace TeamsMairie.Cards;

/// <summary>One step of the way of a request, as it is explained.</summary>
/// <param name="Who">Who holds it.</param>
/// <param name="Why">The rule applied, in sentences; empty when it was not kept.</param>
public sealed record WayStep(PersonLine Who, string Why);
