using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>What somebody wrote, and what was understood of it: enough to make a dossier, wherever it came from.</summary>
/// <param name="Stream">The dossier it makes; derived from what was written, so that sending it twice makes one.</param>
/// <param name="Commune">The commune it concerns.</param>
/// <param name="Author">Who asks.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="Text">The words.</param>
/// <param name="Reading">What was understood.</param>
/// <param name="Bypassed">Who was written to directly; null when nobody was.</param>
internal sealed record Written(
    StreamId Stream, Commune Commune, PersonId Author, Origin Origin, string Text, Reading Reading, PersonId? Bypassed = null);
