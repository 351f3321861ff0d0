namespace TeamsMairie.Triage.Learning;

/// <summary>What was learnt: a whole number for each feature and label, so that every machine adds up to the same score.</summary>
/// <param name="Vocabulary">The features.</param>
/// <param name="Weights">The weights, by feature then by label; those of the last row are added to every message.</param>
/// <param name="Calibration">What scores are worth.</param>
internal sealed record TriageModel(Vocabulary Vocabulary, short[] Weights, Calibration Calibration)
{
    /// <summary>What one unit of a weight is worth.</summary>
    public const double Unit = 1.0 / 4096;

    /// <summary>The score of each label for a message.</summary>
    public double[] Score(Entry[] message)
    {
        double[] scores = new double[Labels.Count];
        AddRow(scores, Vocabulary.Keys.Length, 1);
        foreach (Entry entry in message)
        {
            AddRow(scores, entry.Feature, entry.Value);
        }

        return scores;
    }

    /// <summary>What an entry of a message adds to the score of a label.</summary>
    public double Part(Entry entry, int label) => Weights[(entry.Feature * Labels.Count) + label] * Unit * entry.Value;

    private void AddRow(double[] scores, int row, double value)
    {
        ReadOnlySpan<short> added = Weights.AsSpan(row * Labels.Count, Labels.Count);
        for (int label = 0; label < added.Length; label++)
        {
            scores[label] += added[label] * Unit * value;
        }
    }
}
