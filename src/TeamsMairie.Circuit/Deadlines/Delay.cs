namespace TeamsMairie.Circuit.Deadlines;

/// <summary>One delay of the circuit.</summary>
/// <param name="Name">Which.</param>
/// <param name="Days">How long, in working days.</param>
public readonly record struct Delay(DelayName Name, int Days);

/// <summary>The delays a commune may set.</summary>
public enum DelayName
{
    /// <summary>To say what an ambiguous request is about.</summary>
    Qualification,

    /// <summary>To answer a leave request.</summary>
    Leave,

    /// <summary>To answer on training, working time or career.</summary>
    OtherHr,

    /// <summary>To answer on pay or on a reinforcement.</summary>
    PayOrReinforcement,

    /// <summary>To answer a service matter.</summary>
    ServiceMatter,

    /// <summary>To give a new project its first orientation.</summary>
    NewProject,

    /// <summary>To give an opinion.</summary>
    Opinion,

    /// <summary>To complete a request.</summary>
    Complement,

    /// <summary>To find a common position.</summary>
    CommonPosition,

    /// <summary>To arbitrate.</summary>
    Arbitration,

    /// <summary>To maintain a disagreement.</summary>
    Maintain,

    /// <summary>To prepare a ruling.</summary>
    Preparation,

    /// <summary>To rule.</summary>
    Ruling,

    /// <summary>To acknowledge a decision.</summary>
    Acknowledgement,
}
