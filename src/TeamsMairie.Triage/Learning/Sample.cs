using TeamsMairie.Triage.Concepts;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Learning;

/// <summary>A message made ready to be weighed.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Concepts">What the hand-written lists know of it.</param>
/// <param name="Features">Its features.</param>
internal sealed record Sample(
    IReadOnlyList<Word> Words, IReadOnlyList<ConceptBook.Weighed> Concepts, List<Feature> Features);
