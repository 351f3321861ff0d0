using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>One step of a route: an office, and who holds it for this request.</summary>
/// <param name="Office">The place in the circuit.</param>
/// <param name="Holder">Who is asked (<i>titulaire de l'étape</i>).</param>
/// <param name="InsteadOf">Who is away and would have been asked; null when nobody is replaced.</param>
public sealed record RouteStep(Office Office, PersonId Holder, PersonId? InsteadOf = null)
{
    /// <summary>The rule which puts this person here.</summary>
    public RouteReason Reason { get; init; }

    /// <summary>Whether the post is vacant (<i>poste vacant</i>): the holder stands in until it is filled.</summary>
    public bool IsVacant { get; init; }
}
