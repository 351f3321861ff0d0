using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>The last snapshot of the directory, and whether the directory answers.</summary>
internal sealed class PeopleBoard
{
    private volatile DirectorySnapshot? snapshot;
    private volatile bool isAway;

    /// <summary>The last one; null before the first.</summary>
    public DirectorySnapshot? Snapshot => snapshot;

    /// <summary>Whether the last call to the directory failed.</summary>
    public bool IsAway => isAway;

    /// <summary>The directory was read, by this bot or another.</summary>
    public void Show(DirectorySnapshot read)
    {
        snapshot = read;
        isAway = false;
    }

    /// <summary>The directory did not answer.</summary>
    public void SayAway() => isAway = true;
}
