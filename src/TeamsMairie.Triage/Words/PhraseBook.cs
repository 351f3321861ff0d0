namespace TeamsMairie.Triage.Words;

/// <summary>Finds the phrases of several topics in a message, in one pass over its words.</summary>
internal sealed class PhraseBook<TTopic>
    where TTopic : notnull
{
    private readonly Dictionary<string, List<(Phrase Phrase, TTopic Topic)>> byFirstWord = [];

    public PhraseBook(IEnumerable<(TTopic Topic, Phrase Phrase)> phrases)
    {
        // « congé » and « congés » are one phrase once the plural is gone: it must not count twice.
        IEnumerable<(TTopic Topic, Phrase Phrase)> distinct = phrases
            .Where(p => p.Phrase.Words.Count > 0)
            .DistinctBy(p => (p.Topic, string.Join(' ', p.Phrase.Words)));
        foreach ((TTopic topic, Phrase phrase) in distinct)
        {
            if (!byFirstWord.TryGetValue(phrase.Words[0], out List<(Phrase Phrase, TTopic Topic)>? list))
            {
                byFirstWord[phrase.Words[0]] = list = [];
            }

            list.Add((phrase, topic));
        }
    }

    /// <summary>What each topic weighs in these words; a phrase counts once.</summary>
    public Dictionary<TTopic, double> Weigh(IReadOnlyList<string> words)
    {
        Dictionary<TTopic, double> weights = [];
        HashSet<(TTopic Topic, IReadOnlyList<string> Phrase)> met = [];
        for (int i = 0; i < words.Count; i++)
        {
            foreach ((Phrase phrase, TTopic topic) in byFirstWord.GetValueOrDefault(words[i], []))
            {
                if (StartsAt(words, i, phrase.Words) && met.Add((topic, phrase.Words)))
                {
                    weights[topic] = weights.GetValueOrDefault(topic) + phrase.Weight;
                }
            }
        }

        return weights;
    }

    private static bool StartsAt(IReadOnlyList<string> words, int start, IReadOnlyList<string> phrase)
    {
        if (start + phrase.Count > words.Count)
        {
            return false;
        }

        for (int i = 0; i < phrase.Count; i++)
        {
            if (words[start + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
