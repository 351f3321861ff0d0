using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>A folded dossier as it is filed.</summary>
/// <param name="Schema">The schema it was written with; <see cref="Current"/> for this one.</param>
/// <param name="State">The dossier.</param>
/// <param name="Cards">The key of every card it ever asked for: each is updated for as long as the dossier lives.</param>
public sealed record FiledDossier(int Schema, Dossier State, Roll<string> Cards)
{
    /// <summary>The schema of today.</summary>
    public const int Current = 1;
}
