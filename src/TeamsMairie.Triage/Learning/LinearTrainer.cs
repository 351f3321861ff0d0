namespace TeamsMairie.Triage.Learning;

/// <summary>
/// Learns one weight for each feature and label: a linear support vector machine, one label against the others, by dual
/// coordinate descent, over features made larger the more they tell the label from the others. Additions are made in a
/// fixed order, so that the same corpus gives the same weights everywhere.
/// </summary>
/// <remarks>
/// Sources: Hsieh et al., « A dual coordinate descent method for large-scale linear SVM », ICML 2008 (squared loss); Wang and
/// Manning, « Baselines and bigrams », ACL 2012, for what each feature tells.
/// </remarks>
internal static class LinearTrainer
{
    private const int Rounds = 12;

    // A message well beyond its margin is left alone for some rounds: it would change nothing.
    private const int Quiet = 3;
    private const double Cost = 0.5;
    private const double PositiveCost = 2;

    /// <summary>The weights of one label; the last is what is added to every message.</summary>
    /// <param name="rows">The features of each message, of norm 1.</param>
    /// <param name="hasLabel">Which of them have the label.</param>
    /// <param name="features">How many features there are.</param>
    public static double[] Learn(IReadOnlyList<Entry[]> rows, bool[] hasLabel, int features)
    {
        double[] telling = Telling(rows, hasLabel, features);
        double[] lengths = [.. rows.Select(row => 1 + row.Sum(entry => Squared(entry.Value * telling[entry.Feature])))];
        double[] weights = new double[features + 1];
        double[] dual = new double[rows.Count];
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        int[] until = new int[rows.Count];
        uint seed = 20260101;
        for (int round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref seed);
            foreach (int i in order)
            {
                double diagonal = 1 / (2 * Cost * (hasLabel[i] ? PositiveCost : 1));
                if (round >= until[i] && !Improve(rows[i], telling, hasLabel[i] ? 1 : -1, ref dual[i], weights, lengths[i] + diagonal, diagonal))
                {
                    until[i] = round + Quiet;
                }
            }
        }

        for (int feature = 0; feature < features; feature++)
        {
            weights[feature] *= telling[feature];
        }

        return weights;
    }

    // Half of what it weighs by itself, half of how much more often it comes with the label than without, or less often;
    // in hundredths, so that no machine counts otherwise.
    private static double[] Telling(IReadOnlyList<Entry[]> rows, bool[] hasLabel, int features)
    {
        (int all, int[] with, int[] without) = (hasLabel.Count(has => has), new int[features], new int[features]);
        for (int i = 0; i < rows.Count; i++)
        {
            int[] seen = hasLabel[i] ? with : without;
            foreach (Entry entry in rows[i])
            {
                seen[entry.Feature]++;
            }
        }

        return
        [
            .. Enumerable.Range(0, features).Select(feature =>
            {
                double often = (with[feature] + 1.0) / (all + 2) / ((without[feature] + 1.0) / (rows.Count - all + 2));
                return Math.Round(50 + (50 * Math.Abs(Math.Log(often)))) / 100;
            }),
        ];
    }

    private static double Squared(double value) => value * value;

    private static bool Improve(
        Entry[] row, double[] telling, int label, ref double dual, double[] weights, double curvature, double diagonal)
    {
        double score = weights[^1];
        foreach (Entry entry in row)
        {
            score += weights[entry.Feature] * entry.Value * telling[entry.Feature];
        }

        double gradient = (label * score) - 1 + (diagonal * dual);
        double improved = Math.Max(dual - (gradient / curvature), 0);
        double step = (improved - dual) * label;
        dual = improved;
        if (step == 0)
        {
            return false;
        }

        weights[^1] += step;
        foreach (Entry entry in row)
        {
            weights[entry.Feature] += step * entry.Value * telling[entry.Feature];
        }

        return true;
    }

    private static void Shuffle(int[] order, ref uint seed)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            seed = unchecked((seed * 1664525) + 1013904223);
            int j = (int)((seed >> 8) % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
