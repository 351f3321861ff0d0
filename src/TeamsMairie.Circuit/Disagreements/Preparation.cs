using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>What the head of services gives the mayor before a ruling.</summary>
/// <param name="By">Who prepared it.</param>
/// <param name="Scenarios">Two to four.</param>
/// <param name="Proposal">The advice; never empty.</param>
/// <param name="Constraints">What limits the choice; may be empty.</param>
/// <param name="Doubts">For the mayor alone; may be empty.</param>
public sealed record Preparation(
    PersonId By, Roll<Scenario> Scenarios, string Proposal, string Constraints, string Doubts);
