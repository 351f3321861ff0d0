using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>What a party says (<i>position</i>). The parties read each other's only when all are in.</summary>
/// <param name="By">The party.</param>
/// <param name="Text">Their words, 600 characters at most.</param>
public sealed record Position(PersonId By, string Text);
