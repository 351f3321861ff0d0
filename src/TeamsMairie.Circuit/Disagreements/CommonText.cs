using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>A text proposed as the common position.</summary>
/// <param name="Number">1 for the first text; a new text voids what was accepted before.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="Text">The position proposed.</param>
/// <param name="AcceptedBy">The parties who accept this very text.</param>
public sealed record CommonText(int Number, PersonId By, string Text, Roll<PersonId> AcceptedBy);
