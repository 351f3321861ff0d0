using TeamsMairie.Circuit.Rules;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>What became of a command brought to the desk. Closed: kept or refused.</summary>
internal abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>It is written down.</summary>
    public sealed record Kept(OpenDossier Dossier) : Judgement;

    /// <summary>Nothing changed.</summary>
    public sealed record Refused(Refusal Reason) : Judgement;
}
