using TeamsMairie.Triage.Learning;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Topics;

/// <summary>Says whether a message asks two things of two desks, each said clearly enough to be read by itself.</summary>
internal sealed class TopicFinder(TriageJudge judge)
{
    // Whoever announces another topic has one; a comma proves little.
    private const double SureIfAnnounced = 0.3;
    private const double Sure = 0.85;

    // A service is full of people: one who is missing, or glad to come, is no staff matter.
    private const double SureOfStaff = 0.97;

    // A question about what was just asked is no topic of its own.
    private const double IsAsking = 0.6;

    /// <summary>The two parts, as words; null when it is one topic.</summary>
    public (List<Word> First, List<Word> Second)? Find(string text, List<Word> words, Author author)
    {
        (List<Word> First, List<Word> Second)? found = null;
        double best = 0;

        // Of two topics one is often another service's: that the author has one of their own says nothing here.
        author = author with { Fields = [] };
        foreach (TopicCut cut in TopicCutter.Cuts(words, text))
        {
            (List<Word> first, List<Word> second) = (words[..cut.End], words[cut.Begin..]);
            Judgement one = judge.Judge(text, first, author);
            Judgement other = judge.Judge(text, second, author);
            double certainty = Math.Min(one.Appraisal.Certainty, other.Appraisal.Certainty);
            if (certainty > best && IsATopic(one, cut) && IsATopic(other, cut) && AreApart(one, other))
            {
                (found, best) = ((first, second), certainty);
            }
        }

        return found;
    }

    private static bool IsATopic(Judgement part, TopicCut cut) =>
        part.Appraisal.Certainty >= (cut.IsAnnounced ? SureIfAnnounced : part.Appraisal.IsStaff ? SureOfStaff : Sure)
        && Labels.Kinds
            .Where(kind => Labels.IsStaff(kind) || kind is "service-matter" or "new-project" or "reinforcement")
            .Sum(part.Appraisal.Of) >= IsAsking;

    private static bool AreApart(Judgement one, Judgement other) => one.Appraisal.Desk != other.Appraisal.Desk
        || (one.Appraisal.IsStaff && one.Kind != other.Kind);
}
