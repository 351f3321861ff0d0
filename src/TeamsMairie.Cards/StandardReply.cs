namespace TeamsMairie.Cards;

/// <summary>The standard reply (<i>réponse type</i>) that opens a waiting reply.</summary>
public enum StandardReply
{
    /// <summary>Any request.</summary>
    Generic,

    /// <summary>Nobody is designated yet.</summary>
    Unknown,

    /// <summary>Leave: no answer is not a yes.</summary>
    Leave,

    /// <summary>Pay and allowances.</summary>
    Pay,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Working time and telework.</summary>
    WorkingTime,

    /// <summary>It tells of health: nothing medical is asked.</summary>
    Health,

    /// <summary>A reinforcement.</summary>
    Reinforcement,

    /// <summary>A new project.</summary>
    Project,

    /// <summary>A matter of a service.</summary>
    Service,

    /// <summary>An élu's request to the services.</summary>
    Elected,

    /// <summary>Somebody was written to directly.</summary>
    Bypass,
}
