using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>An élu and a member of staff who may talk directly on one case, the head of services in copy.</summary>
/// <param name="Case">The case, as people call it.</param>
/// <param name="Elected">The élu (<i>élu référent</i>).</param>
/// <param name="Staff">The member of staff (<i>cadre référent</i>).</param>
/// <param name="Until">The last day; it ends before when the case does.</param>
public sealed record CaseReferent(string Case, PersonId Elected, PersonId Staff, DateOnly Until);

/// <summary>A place where élus and staff work on one field (<i>instance de travail</i>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">What it works on; null when it is a project of its own.</param>
/// <param name="Elected">The élu it answers to; null while none is named.</param>
/// <param name="Staff">The member of staff who leads the work; a group cannot open without one.</param>
/// <param name="Members">Who else takes part.</param>
public sealed record WorkingGroup(
    string Name, Competence? Field, PersonId? Elected, PersonId? Staff, Roll<PersonId> Members);
