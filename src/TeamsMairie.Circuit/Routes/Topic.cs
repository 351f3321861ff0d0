namespace TeamsMairie.Circuit.Routes;

/// <summary>What is asked, as far as the default circuit distinguishes.</summary>
public enum Topic
{
    /// <summary>Leave.</summary>
    Leave,

    /// <summary>Training and career.</summary>
    TrainingOrCareer,

    /// <summary>Pay and working time.</summary>
    PayOrWorkingTime,

    /// <summary>Any staff matter that tells of health or intimacy.</summary>
    Health,

    /// <summary>A reinforcement.</summary>
    Reinforcement,

    /// <summary>A new project.</summary>
    NewProject,

    /// <summary>A matter of the sender's own service.</summary>
    OwnService,

    /// <summary>A matter of another service.</summary>
    OtherService,
}
