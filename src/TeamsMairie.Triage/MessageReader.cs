using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Triage.Learning;
using TeamsMairie.Triage.Lexicon;
using TeamsMairie.Triage.Protection;
using TeamsMairie.Triage.Topics;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage;

/// <summary>Reads what a French message asks. Deterministic; never throws, whatever is typed.</summary>
public sealed class MessageReader
{
    private const double IsSaid = 2;
    private const double IsMeant = 0.5;
    private const double IsHinted = 0.12;

    // A greeting says nothing more than this.
    private const int WordsOfGreeting = 8;
    private readonly PhraseBook<string> topics = new(LexiconFiles.Topics("topics.json"));
    private readonly ProtectedScreen screen = new();
    private readonly TriageJudge judge;
    private readonly TopicFinder finder;

    /// <summary>A reader with the model of this assembly.</summary>
    public MessageReader()
        : this(TriageJudge.Embedded())
    {
    }

    internal MessageReader(TriageModel model)
    {
        judge = new TriageJudge(model);
        finder = new TopicFinder(judge);
    }

    /// <summary>Reads a message; what is protected is looked for first.</summary>
    /// <param name="text">The message as typed.</param>
    /// <param name="writer">Who wrote it; null when that is not known.</param>
    public Reading Read(string text, Writer? writer = null)
    {
        List<Word> words = Spelling.Read(text);
        if (screen.Look(words) is { } topic)
        {
            return new Reading.ProtectedReport(topic);
        }

        Dictionary<string, double> met = Met(words);
        Author author = Author.Of(writer);
        Judgement judgement = judge.Judge(text, words, author);
        return IsProtected(judgement) ? new Reading.ProtectedReport(ProtectedTopic.Report)
            : IsStatus(met, judgement) ? new Reading.Status()
            : IsGreeting(words, met, judgement) ? new Reading.Greeting()
            : IsDisagreement(met, judgement) ? new Reading.Disagreement(SubjectLine.Of(text))
            : finder.Find(text, words, author) is var (first, second)
                ? new Reading.Several(Typed(text, first), Typed(text, second), judgement.Candidates, UrgencyOf(met), SubjectLine.Of(text))
            : Request(SubjectLine.Of(text), met, judgement);
    }

    internal Weighing Weigh(string text, Author author)
    {
        List<Word> words = Spelling.Read(text);
        Dictionary<string, double> met = Met(words);
        Judgement judgement = judge.Judge(text, words, author);
        if ((screen.Look(words) ?? (IsProtected(judgement) ? ProtectedTopic.Report : null)) is { } topic)
        {
            return new Weighing("sensitive-report", topic, null, default, Urgency.High, TellsOfHealth: false, 1, default, IsSeveral: false);
        }

        string kind = IsStatus(met, judgement) ? "follow-up"
            : IsGreeting(words, met, judgement) ? "out-of-scope"
            : IsDisagreement(met, judgement) ? "disagreement"
            : judgement.Kind;
        bool isStaff = judgement.Appraisal.IsStaff;
        bool isSeveral = kind is not ("follow-up" or "out-of-scope" or "disagreement") && finder.Find(text, words, author) is not null;
        return new Weighing(
            kind, null, judgement.IsSure ? new Competence(judgement.Appraisal.Desk) : null, judgement.Candidates,
            UrgencyOf(met), isStaff && TellsOfHealth(met), judgement.Appraisal.Certainty, judgement.Evidence,
            isSeveral);
    }

    private static string Typed(string text, List<Word> part) => text[part[0].Start..Math.Min(part[^1].End, text.Length)].Trim();

    // The model adds to the patterns, and never says « danger »: that would alert a superior.
    private static bool IsProtected(Judgement judgement) => judgement.Appraisal.Of("sensitive-report") >= IsMeant;

    private static bool IsStatus(Dictionary<string, double> met, Judgement judgement) =>
        met.ContainsKey("status") || judgement.Appraisal.Of("follow-up") >= IsMeant;

    private static bool IsDisagreement(Dictionary<string, double> met, Judgement judgement) =>
        judgement.Appraisal.Of("disagreement") is var probability
        && (probability >= IsMeant || (probability >= IsHinted && met.GetValueOrDefault("disagreement") >= IsSaid));

    private static bool IsGreeting(List<Word> words, Dictionary<string, double> met, Judgement judgement)
    {
        int said = words.Count(word => !word.IsStop);
        return said == 0 || (said <= WordsOfGreeting && met.ContainsKey("greeting")
            && (said <= met["greeting"] / IsSaid || judgement.Appraisal.Of("out-of-scope") >= IsMeant));
    }

    private static Reading Request(string subject, Dictionary<string, double> met, Judgement judgement)
    {
        Urgency urgency = UrgencyOf(met);
        Roll<Candidate> candidates = judgement.Candidates;

        // Whoever tells of their own health is asked before a service reads it.
        bool isSure = judgement.IsSure && candidates.Count > 0 && (candidates[0].Kind.IsHr() || !TellsOfHealth(met));
        return isSure
            ? new Reading.Understood(
                new Matter(
                    candidates[0].Kind, candidates[0].Competence, urgency, candidates[0].Kind.IsHr() && TellsOfHealth(met)),
                subject)
            : new Reading.Unsure(candidates, urgency, subject);
    }

    private static Urgency UrgencyOf(Dictionary<string, double> met) =>
        met.ContainsKey("emergency") ? Urgency.Emergency : met.ContainsKey("high") ? Urgency.High : Urgency.Normal;

    private static bool TellsOfHealth(Dictionary<string, double> met) =>
        met.ContainsKey("health") && !met.ContainsKey("others-health");

    private Dictionary<string, double> Met(List<Word> words) =>
        topics.Weigh([.. words.Where(word => !word.IsStop).Select(word => word.Stem)]);
}
