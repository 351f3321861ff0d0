using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Triage.Concepts;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Learning;

/// <summary>Says, with a model, what a message asks, and when it must be asked rather than guessed.</summary>
internal sealed class TriageJudge(TriageModel model)
{
    // Below this the author is asked: measured so that some three messages in a hundred go to a wrong desk.
    private const double Sure = 0.75;

    // No staff matter goes to a service: what may be one is asked about.
    private const double MayBeStaff = 0.1;

    // Whoever asks for hands tells of colleagues who are away: that is no matter of their own.
    private const double AsksForHands = 0.6;
    private const double WorthOffering = 0.12;
    private const int Offered = 3;
    private const int EvidenceWords = 4;
    private static readonly string[] Requests = ["service-matter", "new-project", "reinforcement"];
    private static readonly string[] StaffKinds = [.. Labels.Kinds.Where(Labels.IsStaff)];
    private readonly FeatureReader reader = new(new ConceptBook());
    private readonly DisputedTopics disputed = new();

    /// <summary>The model inside this assembly.</summary>
    public static TriageModel Embedded()
    {
        using Stream stream = typeof(TriageJudge).Assembly.GetManifestResourceStream(ModelFile.Name)
            ?? throw new InvalidOperationException("The model is not embedded.");
        return ModelFile.Read(stream);
    }

    /// <summary>What a message that is not protected asks.</summary>
    public Judgement Judge(string text, IReadOnlyList<Word> words, Author author)
    {
        Sample sample = reader.Read(words, author.Role);
        Entry[] entries = model.Vocabulary.Place(sample.Features);
        double[] scores = model.Score(entries);
        Appraisal appraisal = Appraisal.Of(model.Calibration, sample, scores, author);
        string kind = Best(appraisal, Labels.Kinds);
        Roll<string> evidence = Evidence(text, sample, entries, appraisal);
        IReadOnlyList<string> desks = appraisal.IsStaff ? [] : disputed.Desks(words);
        return desks.Count > 0 && !(author.IsOfAService && author.Fields.Contains(appraisal.Desk))
            ? new Judgement(appraisal, kind, Among(appraisal, desks), IsSure: false, evidence)
            : new Judgement(appraisal, kind, Candidates(appraisal, sample), IsSure(appraisal), evidence);
    }

    private static bool IsSure(Appraisal appraisal) => appraisal.Certainty >= Sure
        && (appraisal.IsStaff || appraisal.Staff <= MayBeStaff || appraisal.Of("reinforcement") >= AsksForHands);

    private static Roll<Candidate> Candidates(Appraisal appraisal, Sample sample)
    {
        if (sample.Concepts.Count == 0 && appraisal.DeskProbability < 0.5)
        {
            return default;
        }

        RequestKind asked = Kinds.ByName[Best(appraisal, Requests)];
        IEnumerable<(Candidate Candidate, double Probability)> fields = appraisal.Fields.Select(field => (
            new Candidate(asked, new Competence(field.Field)), (1 - appraisal.Staff) * field.Probability));
        double allStaff = StaffKinds.Sum(appraisal.Of);
        IEnumerable<(Candidate Candidate, double Probability)> staff = StaffKinds.Select(kind => (
            new Candidate(Kinds.ByName[kind], null), appraisal.Staff * appraisal.Of(kind) / allStaff));
        IEnumerable<Candidate> likely = fields.Concat(staff).Where(pair => pair.Probability >= WorthOffering)
            .OrderByDescending(pair => pair.Probability).Select(pair => pair.Candidate);

        // The kinds of a staff matter share its probability: one service must not come before them for that.
        return appraisal.IsStaff
            ? [.. likely.Prepend(staff.MaxBy(pair => pair.Probability).Candidate).Distinct().Take(Offered)]
            : [.. likely.Take(Offered)];
    }

    private static Roll<Candidate> Among(Appraisal appraisal, IReadOnlyList<string> desks)
    {
        RequestKind asked = Kinds.ByName[Best(appraisal, Requests)];
        return
        [
            .. desks.Append(appraisal.Desk).Distinct().Take(Offered)
                .Select(desk => new Candidate(asked, new Competence(desk))),
        ];
    }

    private static string Best(Appraisal appraisal, IEnumerable<string> kinds) => kinds.MaxBy(appraisal.Of)!;

    private Roll<string> Evidence(string text, Sample sample, Entry[] entries, Appraisal appraisal)
    {
        int label = appraisal.IsStaff ? Labels.StaffAt : Labels.FirstField + Array.IndexOf(Labels.Fields, appraisal.Desk);
        return
        [
            .. entries.Where(entry => entry.Word >= 0)
                .GroupBy(entry => entry.Word, entry => model.Part(entry, label))
                .Select(word => (Word: word.Key, Part: word.Sum()))
                .Where(word => word.Part > 0.02 && sample.Words[word.Word].Text.Length > 2)
                .OrderByDescending(word => word.Part).ThenBy(word => word.Word)
                .Select(word => text[sample.Words[word.Word].Start..Math.Min(sample.Words[word.Word].End, text.Length)])
                .Distinct().Take(EvidenceWords),
        ];
    }
}

/// <summary>What a model says of a message.</summary>
/// <param name="Appraisal">The probabilities.</param>
/// <param name="Kind">The likeliest kind.</param>
/// <param name="Candidates">What it may be about, the likeliest first.</param>
/// <param name="IsSure">Whether the first need not be asked.</param>
/// <param name="Evidence">The words that weighed.</param>
internal sealed record Judgement(
    Appraisal Appraisal, string Kind, Roll<Candidate> Candidates, bool IsSure, Roll<string> Evidence);
