namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Where an opinion stands.</summary>
public enum OpinionState
{
    /// <summary>Asked, and awaited.</summary>
    Awaited,

    /// <summary>Given, under the name of its author.</summary>
    Given,

    /// <summary>Not given in time: the decision may be taken without it, and says so.</summary>
    Missing,
}
