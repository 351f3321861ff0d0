using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>A dossier taken out of the journal.</summary>
/// <param name="Stream">Where it is kept.</param>
/// <param name="Version">How many events it has; what the ticket of a card must match.</param>
/// <param name="State">The dossier.</param>
/// <param name="Commune">The commune it concerns.</param>
/// <param name="Cards">The key of every card it ever asked for.</param>
internal sealed record OpenDossier(StreamId Stream, int Version, Dossier State, Commune Commune, Roll<string> Cards)
{
    /// <summary>What the journal asks back to write after it; null when it was written since it was read.</summary>
    public HeadToken? Token { get; init; }
}
