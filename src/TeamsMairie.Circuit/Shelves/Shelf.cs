using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Shelves;

/// <summary>A list of dossiers (<i>rayon</i>) that is read without opening each of them.</summary>
/// <param name="Key">Its name at rest and on the command line; once written, it never changes.</param>
/// <param name="Title">Its name, in French, as the town hall says it.</param>
/// <param name="Order">Which dossier comes first.</param>
/// <param name="IsDivided">Whether it has sections, of which one is asked for; otherwise its one section is the empty text.</param>
/// <param name="Sections">The sections a dossier stands in; none when it is not on this shelf.</param>
public sealed record Shelf(
    string Key, string Title, ShelfOrder Order, bool IsDivided, Func<Dossier, Commune, IEnumerable<string>> Sections);

/// <summary>Which dossier of a shelf comes first.</summary>
public enum ShelfOrder
{
    /// <summary>The one whose day came, or comes, first.</summary>
    OldestDeadline,

    /// <summary>The one that was decided last.</summary>
    NewestDecision,
}

/// <summary>Where a dossier stands on a shelf. Two places are equal when all three are.</summary>
/// <param name="Shelf">The shelf.</param>
/// <param name="Section">The section; the empty text on a shelf that has none.</param>
/// <param name="At">The instant, in UTC, by which it is put in order: of its deadline, or of its decision.</param>
public sealed record ShelfPlace(Shelf Shelf, string Section, DateTimeOffset At);
