using System.Globalization;
using TeamsMairie.Triage.Learning;

namespace TeamsMairie.Triage.Measuring;

/// <summary>Trains the triage, and measures it on labelled messages.</summary>
public static class TriageWorkshop
{
    /// <summary>Makes the model of a corpus: the same corpus gives the same bytes.</summary>
    /// <param name="corpus">The folder of its files.</param>
    /// <param name="output">Where the model is written.</param>
    public static void Train(string corpus, Stream output) =>
        ModelFile.Write(new ModelTrainer().Train(Labelled.ReadFolder(corpus)), output);

    /// <summary>Scores messages with the model of this assembly.</summary>
    /// <param name="lines">The messages, one JSON object a line.</param>
    public static IEnumerable<Scored> Score(IEnumerable<string> lines)
    {
        MessageReader reader = new();
        return lines.Where(line => line.Length > 0).Select((line, at) => Score(reader, Sent.Read(line), at + 1));
    }

    /// <summary>Scores a corpus in five parts, each with a model that did not learn from it.</summary>
    /// <param name="corpus">The folder of its files.</param>
    public static IEnumerable<Scored> Measure(string corpus)
    {
        int at = 0;
        foreach ((TriageModel model, IReadOnlyList<Unseen> kept) in new ModelTrainer().Folds(Labelled.ReadFolder(corpus)))
        {
            MessageReader reader = new(model);
            foreach (Unseen unseen in kept)
            {
                Labelled message = unseen.Message;
                yield return Score(
                    reader,
                    new Sent
                    {
                        Text = message.Text,
                        Role = message.Role,
                        Kind = message.Kind,
                        Competence = message.Competence,
                        Action = message.Action,
                        Difficulty = message.Difficulty,
                    },
                    ++at);
            }
        }
    }

    private static Scored Score(MessageReader reader, Sent sent, int at)
    {
        string? role = sent.SenderRole ?? sent.Role;
        Weighing weighing = reader.Weigh(sent.Text, new Author(role, sent.SenderService is { } own ? [own] : []));
        string action = ActionOf(weighing);
        bool isStaff = Labels.IsStaff(weighing.Kind) || weighing.Competence?.Slug == Labels.Staff;
        return new Scored(
            sent.Id ?? at.ToString(CultureInfo.InvariantCulture), weighing.Kind, weighing.Competence?.Slug,
            action == "clarify" ? [.. weighing.Candidates.Select(NameOf).Distinct()] : [],
            weighing.Urgency.ToString().ToLowerInvariant(), action,
            weighing.Protected is not null || weighing.TellsOfHealth ? "restricted" : isStaff ? "private" : "circuit",
            FirstDesk.Of(sent, weighing, action), Math.Round(weighing.Certainty, 2), weighing.Evidence)
        {
            Expected = sent.Expectation(),
        };
    }

    private static string NameOf(Circuit.Requests.Candidate candidate) => candidate.Competence?.Slug ?? Kinds.NameOf(candidate.Kind);

    private static string ActionOf(Weighing weighing) => weighing switch
    {
        { Protected: not null } => "orient-confidential",
        { Kind: "follow-up" } => "command",
        { Kind: "out-of-scope" } => "greet",
        { Kind: "disagreement" } => "open-disagreement",
        { Kind: "information" } => "inform",
        { IsSeveral: true } => "split",
        { Competence: null } => "clarify",
        { Urgency: Circuit.Requests.Urgency.Emergency } => "emergency",
        _ => "wait-and-route",
    };
}
