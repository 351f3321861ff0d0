using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Graph;

/// <summary>What the directory said of the persons of the frame, all at one instant.</summary>
/// <param name="ReadAt">When it was read.</param>
/// <param name="People">Those it knows.</param>
/// <param name="Unknown">Those it does not know.</param>
public sealed record DirectorySnapshot(DateTimeOffset ReadAt, Roll<DirectoryPerson> People, Roll<PersonId> Unknown)
{
    // No town hall has a longer line; a longer chain is a fault of the directory.
    private const int MostSteps = 10;

    /// <summary>Where the next reading of accounts takes up; null when it must begin again.</summary>
    public string? DeltaLink { get; init; }

    /// <summary>The permissions that were refused.</summary>
    public Roll<GraphRight> Missing { get; init; }

    /// <summary>What is known of a person; null when the directory does not know them, or was not asked.</summary>
    public DirectoryPerson? Find(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>Whether the directory was asked about a person.</summary>
    public bool Covers(PersonId id) => Unknown.Contains(id) || Find(id) is not null;

    /// <summary>The superiors the directory states, nearest first; it ends where there is none, or where it turns round.</summary>
    public IEnumerable<PersonId> LineAbove(PersonId id)
    {
        HashSet<PersonId> met = [id];
        for (PersonId? above = Find(id)?.Manager; above is { } one && met.Count <= MostSteps && met.Add(one);)
        {
            yield return one;
            above = Find(one)?.Manager;
        }
    }
}
