using TeamsMairie.Bot.People;
using TeamsMairie.Circuit.Rules;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>What became of a command brought to the desk. Closed: kept, refused, or left as it was.</summary>
internal abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>It is written down.</summary>
    public sealed record Kept(OpenDossier Dossier) : Judgement;

    /// <summary>Nothing changed.</summary>
    public sealed record Refused(Refusal Reason) : Judgement;

    /// <summary>The circuit accepts it, but the authority of who decides is not established: nothing is written.</summary>
    public sealed record Withheld(Authority Why) : Judgement;
}
