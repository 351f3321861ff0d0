using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Triage;

/// <summary>All that was made of a message, for who measures the triage; a <see cref="Reading"/> is what is done with it.</summary>
/// <param name="Kind">The likeliest of the thirteen kinds of the corpus.</param>
/// <param name="Protected">What makes it protected; null when nothing does: then nothing else was looked at.</param>
/// <param name="Competence">The desk it would go to without asking; null when it is asked, or needs none.</param>
/// <param name="Candidates">What its author would be asked to choose between, the likeliest first.</param>
/// <param name="Urgency">How fast it must be looked at.</param>
/// <param name="TellsOfHealth">Whether it is a staff matter that tells of health.</param>
/// <param name="Certainty">How likely the likeliest desk is the right one, from 0 to 1.</param>
/// <param name="Evidence">The words that weighed most, as typed.</param>
/// <param name="IsSeveral">Whether its author would be offered two requests.</param>
public sealed record Weighing(
    string Kind, ProtectedTopic? Protected, Competence? Competence, Roll<Candidate> Candidates, Urgency Urgency,
    bool TellsOfHealth, double Certainty, Roll<string> Evidence, bool IsSeveral);
