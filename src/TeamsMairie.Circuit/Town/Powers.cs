using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Who may decide what, and under which act.</summary>
public static class Powers
{
    /// <summary>The power of a person to decide a matter on a day.</summary>
    /// <remarks>
    /// No published act, no decision. The mayor always may; to what the mayor asks, the head of services answers, or who stands in.
    /// Source: CGCT art. L. 2122-18 and L. 2122-19.
    /// </remarks>
    public static Power ToDecide(this Facts facts, PersonId person, PersonId requester, Matter matter, DateOnly day) =>
        facts.Commune.Find(person) switch
        {
            { Role: Role.Mayor } => Power.OwnRight,
            { } substitute when facts.Commune.StatedSubstituteOfMayor(day) is { } stated && stated.By == substitute.Id =>
                new(true, stated.Act),
            { Role: Role.HeadOfServices or Role.DeputyHeadOfServices or Role.HostEmployer }
                when facts.Commune.Mayor.Id == requester => Power.OwnRight,
            { Role: Role.HostEmployer } => new(facts.Commune.HeadOfServices.Id == requester && matter.Kind.IsHr(), null),
            { Signature: { } act } when facts.Commune.IsWithinMandate(day) && act.IsInForce(day) && act.Kinds.Contains(matter.Kind) => new(true, act.Act),
            { Role: Role.StaffMember } => Power.None,
            { Role: var role } when role.IsStaff() => new(matter.Kind == RequestKind.ServiceMatter, null),
            { Functions: { } act } when facts.Commune.IsWithinMandate(day) && Covers(act, matter, day) => new(true, act.Act),
            _ => Power.None,
        };

    /// <summary>Whether the delegations hold: they lapse with the mandate.</summary>
    public static bool IsWithinMandate(this Commune commune, DateOnly day) => !(commune.Mandate?.End < day);

    /// <summary>
    /// The person responsible for the matter, to be consulted before it is decided; null when no service holds it.
    /// </summary>
    public static PersonId? ResponsibleFor(this Commune commune, Matter matter) =>
        matter.Kind.IsHr() ? null : commune.HeadOf(commune.ServiceOf(matter.Competence))?.Id;

    /// <summary>Whether the person responsible was consulted, is deciding, or is the one who asks.</summary>
    public static bool IsConsulted(this Commune commune, Dossier dossier, PersonId decider) =>
        dossier.Matter is not { } matter || commune.ResponsibleFor(matter) is not { } responsible
        || responsible == decider || responsible == dossier.Requester || dossier.Consulted.Contains(responsible);

    private static bool Covers(FunctionDelegation act, Matter matter, DateOnly day) =>
        matter is { Kind: RequestKind.ServiceMatter, Competence: { } competence }
        && act.IsInForce(day) && act.Competences.Contains(competence);
}
