namespace TeamsMairie.Circuit.Frames;

/// <summary>Why a command on a frame is refused.</summary>
public enum FrameRefusal
{
    /// <summary>Only the mayor, the head of services and the administrators of the circuit propose.</summary>
    NotAProposer,

    /// <summary>Only the mayor and the head of services validate.</summary>
    NotASignatory,

    /// <summary>The version is of another commune.</summary>
    AnotherCommune,

    /// <summary>The version breaks a check; the findings say which.</summary>
    Faulty,

    /// <summary>The version says what already holds.</summary>
    NothingChanges,

    /// <summary>The day it would take effect is past.</summary>
    DayPassed,

    /// <summary>No version is proposed.</summary>
    NoDraft,

    /// <summary>The version read is no longer the one proposed.</summary>
    OldVersion,

    /// <summary>This person already validated it.</summary>
    AlreadyValidated,

    /// <summary>A version is given up for a reason.</summary>
    ReasonMissing,
}
