using TeamsMairie.Triage.Concepts;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Learning;

/// <summary>Makes a model of labelled messages.</summary>
internal sealed class ModelTrainer
{
    /// <summary>In how many parts the corpus is cut to be measured on what was not learnt.</summary>
    public const int Parts = 5;

    private readonly FeatureReader reader = new(new ConceptBook());

    /// <summary>A model of all of them, its probabilities fitted on messages kept out in turn.</summary>
    public TriageModel Train(IReadOnlyList<Labelled> messages)
    {
        Sample[] samples = [.. messages.Select(Read)];
        Unseen[] unseen = [.. Enumerable.Range(0, Parts).SelectMany(part => WithoutPart(messages, samples, part).Kept)];
        return Learn(messages, samples, Calibration.Fit(unseen));
    }

    /// <summary>For each part in turn: the model of the others, with the part it has not seen.</summary>
    public IEnumerable<(TriageModel Model, IReadOnlyList<Unseen> Kept)> Folds(IReadOnlyList<Labelled> messages)
    {
        Sample[] samples = [.. messages.Select(Read)];
        (TriageModel Model, Unseen[] Kept)[] parts =
            [.. Enumerable.Range(0, Parts).Select(part => WithoutPart(messages, samples, part))];
        for (int part = 0; part < Parts; part++)
        {
            // What scores are worth is not learnt from the part that is measured either.
            int kept = part;
            Calibration calibration = Calibration.Fit([.. parts.Where((_, other) => other != kept).SelectMany(p => p.Kept)]);
            yield return (parts[part].Model with { Calibration = calibration }, parts[part].Kept);
        }
    }

    private static (TriageModel Model, Unseen[] Kept) WithoutPart(
        IReadOnlyList<Labelled> messages, Sample[] samples, int part)
    {
        int[] others = [.. Enumerable.Range(0, samples.Length).Where(i => i % Parts != part)];
        TriageModel model = Learn(
            [.. others.Select(i => messages[i])], [.. others.Select(i => samples[i])], Calibration.None);
        return (
            model,
            [
                .. Enumerable.Range(0, samples.Length).Where(i => i % Parts == part)
                    .Select(i => new Unseen(messages[i], samples[i], model.Score(model.Vocabulary.Place(samples[i].Features)))),
            ]);
    }

    private Sample Read(Labelled message) => reader.Read(Spelling.Read(message.Text), message.Role);

    private static TriageModel Learn(IReadOnlyList<Labelled> messages, Sample[] samples, Calibration calibration)
    {
        List<Feature>[] features = [.. samples.Select(sample => sample.Features)];
        Vocabulary vocabulary = Vocabulary.Of(features);
        Entry[][] rows = [.. features.Select(vocabulary.Place)];
        short[] weights = new short[(vocabulary.Keys.Length + 1) * Labels.Count];
        for (int label = 0; label < Labels.Count; label++)
        {
            int column = label;
            int[] asked = [.. Enumerable.Range(0, rows.Length).Where(i => IsAsked(messages[i], column))];
            double[] learnt = LinearTrainer.Learn(
                [.. asked.Select(i => rows[i])], [.. asked.Select(i => Has(messages[i], column))], vocabulary.Keys.Length);
            for (int feature = 0; feature < learnt.Length; feature++)
            {
                weights[(feature * Labels.Count) + label] =
                    (short)Math.Clamp(Math.Round(learnt[feature] / TriageModel.Unit), short.MinValue, short.MaxValue);
            }
        }

        return new TriageModel(vocabulary, weights, calibration);
    }

    // The competence is learnt from what has one, and is no staff matter.
    private static bool IsAsked(Labelled message, int label) =>
        label < Labels.FirstField || label >= Labels.StaffAt
        || (!Labels.IsStaff(message.Kind) && message.Protected is null && message.Competence is not "none");

    private static bool Has(Labelled message, int label) =>
        label == Labels.SeveralAt ? message.IsAmbiguous
        : label == Labels.StaffAt ? Labels.IsStaff(message.Kind)
        : label < Labels.FirstField ? message.Kind == Labels.Kinds[label]
        : message.Fields.Contains(Labels.Fields[label - Labels.FirstField]);
}
