namespace TeamsMairie.Graph;

/// <summary>What the directory answers of an account at this very moment.</summary>
public enum Account
{
    /// <summary>It may sign in.</summary>
    Enabled,

    /// <summary>It is disabled.</summary>
    Disabled,

    /// <summary>The directory has none.</summary>
    Unknown,
}
