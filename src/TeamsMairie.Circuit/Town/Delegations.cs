using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Part of the mayor's functions entrusted to an élu by order (<i>délégation de fonction</i>).</summary>
/// <param name="Competences">What the order covers, and nothing else.</param>
/// <param name="Act">The order's number, as written on it.</param>
/// <param name="Published">The day it was published; before it, or when null, nothing is decided under it.</param>
/// <remarks>Source: CGCT art. L. 2122-18.</remarks>
public sealed record FunctionDelegation(Roll<Competence> Competences, string Act, DateOnly? Published)
{
    /// <summary>When it holds, within the mandate; without limit by default.</summary>
    public Term Term { get; init; }

    /// <summary>The amount it is limited to, in euros; null when the order sets none.</summary>
    public int? Cap { get; init; }

    /// <summary>Whether something may be decided under it on a day.</summary>
    public bool IsInForce(DateOnly day) => Published <= day && Term.Covers(day);
}

/// <summary>The right to sign for the mayor, given to a member of staff (<i>délégation de signature</i>).</summary>
/// <param name="Kinds">The requests that may be decided under it.</param>
/// <param name="Act">The order's number, as written on it.</param>
/// <param name="Published">The day it was published; before it, or when null, nothing is decided under it.</param>
/// <remarks>Nominative: it never passes to a substitute. Source: CGCT art. L. 2122-19.</remarks>
public sealed record SignatureDelegation(Roll<RequestKind> Kinds, string Act, DateOnly? Published)
{
    /// <summary>When it holds, within the mandate; without limit by default.</summary>
    public Term Term { get; init; }

    /// <summary>The amount it is limited to, in euros; null when the order sets none.</summary>
    public int? Cap { get; init; }

    /// <summary>Whether something may be decided under it on a day.</summary>
    public bool IsInForce(DateOnly day) => Published <= day && Term.Covers(day);
}

/// <summary>What the council entrusted to the mayor (<i>délégation du conseil</i>).</summary>
/// <param name="Matters">The points of the article, as the resolution names them.</param>
/// <param name="Act">The resolution's number, as written on it.</param>
/// <param name="Published">The day it was published; null while it is not.</param>
/// <remarks>Source: CGCT art. L. 2122-22.</remarks>
public sealed record CouncilDelegation(Roll<string> Matters, string Act, DateOnly? Published);
