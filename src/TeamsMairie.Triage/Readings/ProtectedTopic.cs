namespace TeamsMairie.Triage;

/// <summary>What makes a message protected, the gravest first.</summary>
public enum ProtectedTopic
{
    /// <summary>Somebody is in danger now.</summary>
    Danger,

    /// <summary>Somebody speaks of ending their life, or cannot bear any more.</summary>
    Distress,

    /// <summary>Harassment, violence, discrimination, breach of probity.</summary>
    Report,
}
