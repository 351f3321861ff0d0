namespace TeamsMairie.Circuit.Town;

/// <summary>What a person is in the town hall. Titles (DGS or SGM, « adjointe ») are the person's function, not the role.</summary>
public enum Role
{
    /// <summary>A member of staff without command (<i>agent</i>).</summary>
    StaffMember,

    /// <summary>The head of a service (<i>responsable de service</i>).</summary>
    ServiceHead,

    /// <summary>A deputy head of the services, for a pole (<i>DGA</i>).</summary>
    DeputyHeadOfServices,

    /// <summary>The head of all services (<i>DGS, SGM</i>).</summary>
    HeadOfServices,

    /// <summary>The mayor (<i>maire</i>), territorial authority.</summary>
    Mayor,

    /// <summary>A deputy mayor (<i>adjoint au maire</i>).</summary>
    DeputyMayor,

    /// <summary>A councillor who holds a delegation (<i>conseiller délégué</i>).</summary>
    DelegatedCouncillor,

    /// <summary>A councillor of the majority without delegation (<i>conseiller municipal</i>).</summary>
    Councillor,

    /// <summary>A councillor of the opposition.</summary>
    OppositionCouncillor,

    /// <summary>Who employs a head of services shared between communes (<i>employeur</i>).</summary>
    HostEmployer,
}
