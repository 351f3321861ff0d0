using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>A conflict of interest settled by order (<i>déport</i>): another decides on this field.</summary>
/// <param name="Of">Who withdraws, and gives no instruction to who replaces them.</param>
/// <param name="Field">What it is about.</param>
/// <param name="By">Who decides instead.</param>
/// <param name="Act">The order's number, as written on it.</param>
/// <param name="Term">When it holds.</param>
/// <remarks>Source: décret n° 2014-90.</remarks>
public sealed record Recusal(PersonId Of, Competence Field, PersonId By, string Act, Term Term);
