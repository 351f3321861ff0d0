using TeamsMairie.Triage.Concepts;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Learning;

/// <summary>Makes a model of labelled messages.</summary>
internal sealed class ModelTrainer
{
    /// <summary>In how many parts the corpus is cut to be measured on what was not learnt.</summary>
    public const int Parts = 5;

    private readonly FeatureReader reader = new(new ConceptBook());
    private readonly IReadOnlyList<Lesson> lessons;

    public ModelTrainer() => lessons = Lesson.All(reader);

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

    private (TriageModel Model, Unseen[] Kept) WithoutPart(
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

    private TriageModel Learn(IReadOnlyList<Labelled> messages, Sample[] samples, Calibration calibration)
    {
        Vocabulary vocabulary = Vocabulary.Of(
            [.. samples.Concat(lessons.Select(lesson => lesson.Sample)).Select(sample => sample.Features)]);
        Entry[][] rows = [.. samples.Select(sample => vocabulary.Place(sample.Features))];
        Entry[][] taught = [.. lessons.Select(lesson => vocabulary.Place(lesson.Sample.Features))];
        short[] weights = new short[(vocabulary.Keys.Length + 1) * Labels.Count];
        // Each label is learnt alone: who ends first changes nothing.
        Parallel.For(0, Labels.Count, label =>
        {
            int[] asked = [.. Enumerable.Range(0, rows.Length).Where(i => IsAsked(messages[i], label))];
            int[] told = IsTaught(label) ? [.. Enumerable.Range(0, taught.Length)] : [];
            double[] learnt = LinearTrainer.Learn(
                [.. asked.Select(i => rows[i]), .. told.Select(i => taught[i])],
                [.. asked.Select(i => Has(messages[i], label)), .. told.Select(i => Has(lessons[i], label))],
                vocabulary.Keys.Length);
            for (int feature = 0; feature < learnt.Length; feature++)
            {
                weights[(feature * Labels.Count) + label] =
                    (short)Math.Clamp(Math.Round(learnt[feature] / TriageModel.Unit), short.MinValue, short.MaxValue);
            }
        });

        return new TriageModel(vocabulary, weights, calibration);
    }

    // The competence is learnt from what has one, and is no staff matter.
    private static bool IsAsked(Labelled message, int label) =>
        label < Labels.FirstField || label >= Labels.StaffAt
        || (!Labels.IsStaff(message.Kind) && message.Protected is null && message.Competence is not "none");

    private static bool IsTaught(int label) => label >= Labels.FirstField && label <= Labels.StaffAt;

    private static bool Has(Lesson lesson, int label) =>
        lesson.Desk == (label == Labels.StaffAt ? Labels.Staff : Labels.Fields[label - Labels.FirstField]);

    private static bool Has(Labelled message, int label) =>
        label == Labels.SeveralAt ? message.IsAmbiguous
        : label == Labels.StaffAt ? Labels.IsStaff(message.Kind)
        : label < Labels.FirstField ? message.Kind == Labels.Kinds[label]
        : message.Fields.Contains(Labels.Fields[label - Labels.FirstField]);
}
