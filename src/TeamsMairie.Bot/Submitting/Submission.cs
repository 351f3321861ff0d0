using TeamsMairie.Bot.Dossiers;

namespace TeamsMairie.Bot.Submitting;

/// <summary>What became of a request. Closed: received, or told why not.</summary>
internal abstract record Submission
{
    private Submission()
    {
    }

    /// <summary>It is a dossier; its waiting reply is on its way.</summary>
    public sealed record Received(OpenDossier Dossier) : Submission;

    /// <summary>Nothing was written down; the sentence says why.</summary>
    public sealed record Declined(string Sentence) : Submission;
}
