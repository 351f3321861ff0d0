namespace TeamsMairie.Circuit.Town;

/// <summary>Which of the three default circuits a commune adopted.</summary>
public enum CircuitPreset
{
    /// <summary>A head of services, then the mayor (<i>petite commune</i>).</summary>
    SmallCommune,

    /// <summary>Heads of service, deputies, a head of services, the mayor (<i>commune moyenne</i>).</summary>
    MediumCommune,

    /// <summary>One head of services for several communes, employed elsewhere (<i>SGM mutualisé</i>).</summary>
    SharedHeadOfServices,
}
