namespace TeamsMairie.Circuit.Disagreements;

/// <summary>The nature of a disagreement, computed from its parties and never chosen.</summary>
public enum DisagreementType
{
    /// <summary>Every party is an élu: they look for a common position, then the mayor rules.</summary>
    BetweenElected,

    /// <summary>Élus and staff: the head of services arbitrates, then the mayor rules.</summary>
    ElectedAndStaff,

    /// <summary>Anything else: the lowest common superior arbitrates.</summary>
    WithinTheLine,
}
