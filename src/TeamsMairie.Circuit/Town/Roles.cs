namespace TeamsMairie.Circuit.Town;

/// <summary>The two spheres: those who were elected and those who serve.</summary>
public static class Roles
{
    /// <summary>Whether the role was won at an election (<i>élu</i>).</summary>
    public static bool IsElected(this Role role) => role is Role.Mayor or Role.DeputyMayor
        or Role.DelegatedCouncillor or Role.Councillor or Role.OppositionCouncillor;

    /// <summary>Whether the role belongs to the administration of the commune.</summary>
    public static bool IsStaff(this Role role) => role is Role.StaffMember or Role.ServiceHead
        or Role.DeputyHeadOfServices or Role.HeadOfServices;

    /// <summary>Whether the role is under the authority of the head of services.</summary>
    public static bool IsUnderTheHead(this Role role) => role is Role.StaffMember or Role.ServiceHead
        or Role.DeputyHeadOfServices;
}
