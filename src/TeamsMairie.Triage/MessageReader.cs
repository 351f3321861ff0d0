using TeamsMairie.Circuit.Requests;
using TeamsMairie.Triage.Lexicon;
using TeamsMairie.Triage.Protection;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage;

/// <summary>Reads what a French message asks. Deterministic; never throws, whatever is typed.</summary>
public sealed class MessageReader
{
    // Under this weight a kind was touched by a common word rather than asked for.
    private const double Enough = 2;

    private readonly PhraseBook<string> kinds = new(LexiconFiles.Topics("kinds.json"));
    private readonly PhraseBook<string> topics = new(LexiconFiles.Topics("topics.json"));
    private readonly ProtectedScreen screen = new();
    private readonly PhraseBook<string> competences = new(LexiconFiles.Competences());

    /// <summary>Reads a message; what is protected is looked for first.</summary>
    /// <param name="text">The message as typed.</param>
    public Reading Read(string text)
    {
        List<Word> read = Spelling.Read(text);
        if (screen.Look(read) is { } topic)
        {
            return new Reading.ProtectedReport(topic);
        }

        List<string> words = [.. read.Where(word => !word.IsStop).Select(word => word.Stem)];
        Dictionary<string, double> met = topics.Weigh(words);
        List<(RequestKind Kind, double Weight)> asked = Asked(words);
        List<(Competence Competence, double Weight)> fields = Fields(words);
        return met.ContainsKey("status") ? new Reading.Status()
            : met.GetValueOrDefault("disagreement") >= Enough ? new Reading.Disagreement(SubjectLine.Of(text))
            : IsGreeting(words, met, asked, fields) ? new Reading.Greeting()
            : Request(text, met, asked, fields);
    }

    private List<(RequestKind Kind, double Weight)> Asked(List<string> words) =>
    [
        .. kinds.Weigh(words)
            .Select(pair => (Kind: Kinds.ByName[pair.Key], Weight: pair.Value))
            .Where(pair => pair.Weight >= Enough)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Kind),
    ];

    // Staff matters have kinds of their own; the competence says nothing more of them.
    private List<(Competence Competence, double Weight)> Fields(List<string> words) =>
    [
        .. competences.Weigh(words)
            .Where(pair => pair.Key != "ressources-humaines")
            .Select(pair => (Competence: new Competence(pair.Key), Weight: pair.Value))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Competence.Slug, StringComparer.Ordinal),
    ];

    private static bool IsGreeting(
        List<string> words, Dictionary<string, double> met, List<(RequestKind Kind, double Weight)> asked,
        List<(Competence Competence, double Weight)> fields) =>
        words.Count == 0 || (words.Count <= 8 && met.ContainsKey("greeting") && asked.Count == 0 && fields.Count == 0);

    private static Reading Request(
        string text, Dictionary<string, double> met, List<(RequestKind Kind, double Weight)> asked,
        List<(Competence Competence, double Weight)> fields)
    {
        string subject = SubjectLine.Of(text);
        Urgency urgency = met.ContainsKey("emergency") ? Urgency.Emergency
            : met.ContainsKey("high") ? Urgency.High
            : Urgency.Normal;
        if (asked.Count > 1 && asked[0].Weight - asked[1].Weight < 1)
        {
            return new Reading.Unsure(
                [.. asked.Take(3).Select(pair => new Candidate(pair.Kind, FieldOf(pair.Kind, fields)))], urgency, subject);
        }

        if (asked is [(RequestKind.NewProject, _), ..] && IsTie(fields))
        {
            return new Reading.Unsure(
                [.. fields.Take(3).Select(f => new Candidate(RequestKind.NewProject, f.Competence))], urgency, subject);
        }

        if (asked.Count > 0)
        {
            RequestKind kind = asked[0].Kind;
            bool tellsOfHealth = kind.IsHr() && met.ContainsKey("health") && !met.ContainsKey("others-health");
            return new Reading.Understood(new Matter(kind, FieldOf(kind, fields), urgency, tellsOfHealth), subject);
        }

        return fields.Count > 0 && !IsTie(fields)
            ? new Reading.Understood(
                new Matter(RequestKind.ServiceMatter, fields[0].Competence, urgency, TellsOfHealth: false), subject)
            : new Reading.Unsure(
                [.. fields.Take(3).Select(f => new Candidate(RequestKind.ServiceMatter, f.Competence))], urgency, subject);
    }

    private static bool IsTie(List<(Competence Competence, double Weight)> fields) =>
        fields.Count > 1 && fields[0].Weight - fields[1].Weight < 0.5;

    private static Competence? FieldOf(RequestKind kind, List<(Competence Competence, double Weight)> fields) =>
        !kind.IsHr() && fields.Count > 0 ? fields[0].Competence : null;
}
