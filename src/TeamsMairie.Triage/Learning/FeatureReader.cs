using TeamsMairie.Triage.Concepts;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Learning;

/// <summary>
/// What a message holds: its words, words side by side, pieces and sounds of words (they survive misspellings), the
/// concepts of the hand-written lists (they know words no training message had), and who writes.
/// </summary>
internal sealed class FeatureReader(ConceptBook concepts)
{
    private const int OfWord = 100;
    private const int OfPair = 70;
    private const int OfPiece = 35;
    private const int OfSound = 50;
    private const int OfConcept = 130;
    private const int OfShare = 150;
    private const int OfRole = 120;
    private const int ShortestPieced = 4;

    /// <summary>A message with its features, in a fixed order.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="role">Who writes, as the corpus names it; null when it is not known.</param>
    public Sample Read(IReadOnlyList<Word> words, string? role)
    {
        ConceptBook.Weighed[] known = [.. concepts.Weigh(words)];
        List<Feature> features = new(words.Count * 12);
        string before = Word.Stop;
        for (int at = 0; at < words.Count; at++)
        {
            string stem = words[at].Stem;
            if (!words[at].IsStop)
            {
                AddWord(features, before, stem, at);
            }

            before = stem;
        }

        foreach (ConceptBook.Weighed list in known)
        {
            features.Add(new Feature(FeatureKeys.Of('g', list.Concept), OfConcept * Math.Min(list.Count, 3), list.At));
            features.Add(new Feature(FeatureKeys.Of('t', list.Concept), OfShare * list.Share / 100, list.At));
        }

        features.Add(new Feature(FeatureKeys.Of('l', words.Count < 6 ? "short" : words.Count < 25 ? "middle" : "long"), OfSound, -1));
        if (role is not null)
        {
            features.Add(new Feature(FeatureKeys.Of('r', role), OfRole, -1));
        }

        return new Sample(words, known, features);
    }

    private static void AddWord(List<Feature> features, string before, string stem, int at)
    {
        features.Add(new Feature(FeatureKeys.Of('w', stem), OfWord, at));
        features.Add(new Feature(FeatureKeys.Of('b', before, stem), OfPair, at));
        if (stem.Length < ShortestPieced)
        {
            return;
        }

        features.Add(new Feature(FeatureKeys.Of('s', Sound.Of(stem)), OfSound, at));
        Span<char> padded = stackalloc char[Math.Min(stem.Length, 40) + 2];
        padded[0] = padded[^1] = '_';
        stem.AsSpan(0, padded.Length - 2).CopyTo(padded[1..]);
        for (int length = 3; length <= 5; length++)
        {
            for (int start = 0; start + length <= padded.Length; start++)
            {
                features.Add(new Feature(FeatureKeys.Of('c', padded.Slice(start, length)), OfPiece, at));
            }
        }
    }
}
