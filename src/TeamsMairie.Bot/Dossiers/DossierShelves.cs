using TeamsMairie.Circuit.Shelves;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>Where a dossier stands on the shelves of the journal.</summary>
internal static class DossierShelves
{
    public static IReadOnlyList<ShelfEntry> Of(OpenDossier dossier) =>
    [
        .. ShelfPlan.Of(dossier.State, dossier.Commune).Select(place => new ShelfEntry(
            NameOf(place.Shelf, dossier.Commune, place.Section), place.At, RankOf(place))),
    ];

    /// <summary>The name of a section in the journal.</summary>
    public static ShelfName NameOf(Shelf shelf, Commune commune, string section) => new(commune.Key, shelf.Key, section);

    /// <summary>Whether a dossier stands there, by the dossier itself.</summary>
    public static bool IsOn(this OpenDossier dossier, ShelfName shelf) =>
        dossier.Commune.Key == shelf.Commune
        && ShelfPlan.Of(dossier.State, dossier.Commune).Any(p => p.Shelf.Key == shelf.Name && p.Section == shelf.Section);

    private static long RankOf(ShelfPlace place) => place.Shelf.Order == ShelfOrder.NewestDecision
        ? -place.At.ToUnixTimeMilliseconds()
        : place.At.ToUnixTimeMilliseconds();
}
