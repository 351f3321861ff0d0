using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Keeps count of the cards a dossier ever asked for.</summary>
internal static class CardList
{
    /// <summary>The same cards, and those the dossier now asks for.</summary>
    public static Roll<string> Add(Roll<string> known, Dossier state, Commune commune) =>
        [.. known.Union(WantedCards.Of(state, commune).Select(slot => slot.ToString()), StringComparer.Ordinal)];

    /// <summary>What the journal must deliver for a card: in the order of the kinds.</summary>
    public static NewEffect EffectOf(string key) =>
        new(key, CardSlot.TryParse(key, out CardSlot? slot) ? (int)slot.Value.Kind : int.MaxValue);
}
