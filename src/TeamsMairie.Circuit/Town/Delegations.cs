using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Part of the mayor's functions entrusted to an élu by order (<i>délégation de fonction</i>).</summary>
/// <param name="Competences">What the order covers, and nothing else.</param>
/// <param name="Act">The order's number, as written on it.</param>
/// <param name="Published">The day it was published; before it, nothing is decided under it.</param>
/// <remarks>Source: CGCT art. L. 2122-18.</remarks>
public sealed record FunctionDelegation(Roll<Competence> Competences, string Act, DateOnly Published);

/// <summary>The right to sign for the mayor, given to a member of staff (<i>délégation de signature</i>).</summary>
/// <param name="Kinds">The requests that may be decided under it.</param>
/// <param name="Act">The order's number, as written on it.</param>
/// <param name="Published">The day it was published; before it, nothing is decided under it.</param>
/// <remarks>Nominative: it never passes to a substitute. Source: CGCT art. L. 2122-19.</remarks>
public sealed record SignatureDelegation(Roll<RequestKind> Kinds, string Act, DateOnly Published);
