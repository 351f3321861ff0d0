namespace TeamsMairie.Bot.Upkeep;

/// <summary>What a command of upkeep answers to a script.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Done = 0;

    /// <summary>Not done: a setting, a file or an argument; the sentence says which.</summary>
    public const int Refused = 1;

    /// <summary>Done, and something is wrong in the journal; each is named by the id of its dossier.</summary>
    public const int Faulty = 2;
}
