using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Topics;

/// <summary>Finds where a message may pass to another topic: the end of a sentence, a comma, « et », « par ailleurs »…</summary>
internal static class TopicCutter
{
    // What says least is no request by itself.
    private const int FewestWords = 5;
    private const int MostCuts = 8;

    private static readonly string[][] Announcements =
    [
        .. new[]
        {
            "par ailleurs", "d autre part", "au fait", "autre chose", "autre sujet", "autre point", "autre question", "autre demande", "sinon",
            "en plus", "aussi", "en outre", "egalement", "rien a voir", "deuxieme chose", "deuxiemement", "d ailleurs", "au passage",
            "tant que j y suis", "pendant que j y suis", "pendant que j y pense", "dernier point", "enfin",
        }.Select(words => words.Split(' ')),
    ];

    /// <summary>The places, those announced first.</summary>
    /// <param name="words">The words of the message.</param>
    /// <param name="text">The message as typed: its commas are no words.</param>
    public static IEnumerable<TopicCut> Cuts(IReadOnlyList<Word> words, string text)
    {
        List<TopicCut> cuts = [];
        for (int at = 1; at < words.Count - 1; at++)
        {
            if (words[at].IsStop || words[at].Text == "et" || IsComma(words, at, text) || Announced(words, at) > 0)
            {
                (int begin, bool isAnnounced) = SkipLinks(words, at);
                cuts.Add(new TopicCut(at, begin, isAnnounced));
            }
        }

        return cuts.Where(cut => Says(words, 0, cut.End) && Says(words, cut.Begin, words.Count))
            .OrderByDescending(cut => cut.IsAnnounced).Take(MostCuts);
    }

    private static bool Says(IReadOnlyList<Word> words, int from, int to)
    {
        int said = 0;
        for (int at = from; at < to; at++)
        {
            said += words[at].IsStop ? 0 : 1;
        }

        return said >= FewestWords;
    }

    // How many words announce something else from here; zero when none does.
    private static int Announced(IReadOnlyList<Word> words, int at)
    {
        foreach (string[] announcement in Announcements)
        {
            int i = 0;
            while (i < announcement.Length && at + i < words.Count && words[at + i].Text == announcement[i])
            {
                i++;
            }

            if (i == announcement.Length)
            {
                return i;
            }
        }

        return 0;
    }

    private static (int Begin, bool IsAnnounced) SkipLinks(IReadOnlyList<Word> words, int at)
    {
        bool isAnnounced = false;
        while (at < words.Count - 1)
        {
            int announced = Announced(words, at);
            if (announced == 0 && !words[at].IsStop && words[at].Text is not ("et" or "puis" or "mais"))
            {
                break;
            }

            isAnnounced |= announced > 0;
            at += Math.Max(announced, 1);
        }

        return (at, isAnnounced);
    }

    private static bool IsComma(IReadOnlyList<Word> words, int at, string text) =>
        !words[at - 1].IsStop && words[at - 1].End <= words[at].Start && words[at].Start <= text.Length
        && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(",;:\n") >= 0;
}
