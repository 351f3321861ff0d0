using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>Folds the events of a dossier anew, from the first one.</summary>
internal sealed class DossierReplay(CommuneRegister communes)
{
    /// <exception cref="System.Text.Json.JsonException">An event is not one this bot knows: never skipped.</exception>
    public FiledDossier Replay(IEnumerable<StoredEvent> events)
    {
        Dossier state = Dossier.Unknown;
        Roll<string> cards = [];
        foreach (StoredEvent stored in events)
        {
            state = DossierEvolution.Evolve(state, DossierRecords.ReadEvent(stored.Name, stored.Body));
            if (communes.Find(state.Origin?.Commune ?? "") is { } commune)
            {
                cards = CardList.Add(cards, state, commune);
            }
        }

        return new FiledDossier(FiledDossier.Current, state, cards);
    }
}
