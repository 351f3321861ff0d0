namespace TeamsMairie.Circuit.Frames.Changes;

/// <summary>A part of the frame which is told whole when it changes.</summary>
public enum FramePart
{
    /// <summary>The commune's name.</summary>
    Name,

    /// <summary>The default circuit adopted.</summary>
    Circuit,

    /// <summary>The working days and holidays.</summary>
    Calendar,

    /// <summary>What happens to who writes to the wrong person.</summary>
    Strictness,

    /// <summary>The mandate.</summary>
    Mandate,

    /// <summary>What the council entrusted to the mayor.</summary>
    Council,

    /// <summary>The competences the mayor keeps.</summary>
    ReservedToMayor,

    /// <summary>The service which looks after staff.</summary>
    StaffService,

    /// <summary>The channels in Teams.</summary>
    Channels,

    /// <summary>The referents on cases.</summary>
    Referents,

    /// <summary>The working groups.</summary>
    WorkingGroups,

    /// <summary>The answers written in advance.</summary>
    StandardTexts,

    /// <summary>The other legal persons.</summary>
    SeparateBodies,

    /// <summary>The administrators of the circuit.</summary>
    Administrators,

    /// <summary>The number to call when people are in danger.</summary>
    OnCall,

    /// <summary>The order in which people, services or substitutes are written.</summary>
    Order,
}
