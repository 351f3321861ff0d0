namespace TeamsMairie.Triage.Learning;

/// <summary>What scores are worth, as probabilities: measured on messages the model had not seen.</summary>
/// <param name="OfKinds">How much sharper than scores the probabilities of kinds are.</param>
/// <param name="OfFields">The same of competences.</param>
/// <param name="OfStaff">The same of « this is a staff matter ».</param>
/// <param name="StaffAt">The score at which that is as likely as not.</param>
/// <param name="OfSigns">How much each sign that a desk is the right one counts, see <see cref="Signs"/>.</param>
internal sealed record Calibration(
    double OfKinds, double OfFields, double OfStaff, double StaffAt, IReadOnlyList<double> OfSigns)
{
    /// <summary>Before anything was measured.</summary>
    public static readonly Calibration None = new(1, 1, 1, 0, new double[Signs.Count]);

    private static readonly double[] Sharpness = [.. Enumerable.Range(2, 39).Select(i => i / 4.0)];
    private static readonly double[] Middles = [.. Enumerable.Range(-12, 25).Select(i => i / 20.0)];

    /// <summary>The probabilities of some scores, of which one is right.</summary>
    public static double[] Share(ReadOnlySpan<double> scores, double sharpness)
    {
        double[] shares = new double[scores.Length];
        double best = double.NegativeInfinity;
        foreach (double score in scores)
        {
            best = Math.Max(best, score);
        }

        double all = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(sharpness * (scores[i] - best));
            all += shares[i];
        }

        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= all;
        }

        return shares;
    }

    /// <summary>The probability of what has such a score, beside its contrary.</summary>
    public static double Likely(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>Fits to scores of messages the model had not seen; each number is one of a list, hence the same everywhere.</summary>
    public static Calibration Fit(IReadOnlyList<Unseen> messages)
    {
        Unseen[] fields =
            [.. messages.Where(u => !Labels.IsStaff(u.Message.Kind) && Labels.Fields.Contains(u.Message.Competence))];
        double ofKinds = Sharpness.MinBy(s => messages.Sum(u => Surprise(
            Share(u.Scores.AsSpan(0, Labels.FirstField), s)[Array.IndexOf(Labels.Kinds, u.Message.Kind)])));
        double ofFields = Sharpness.MinBy(s => fields.Sum(u => Surprise(
            Share(u.Scores.AsSpan(Labels.FirstField, Labels.Fields.Length), s)[Array.IndexOf(Labels.Fields, u.Message.Competence)])));
        (double ofStaff, double staffAt) = Sharpness.SelectMany(s => Middles.Select(m => (s, m))).MinBy(pair =>
            messages.Sum(u => Surprise(Likely(
                pair.s * (u.Scores[Labels.StaffAt] - pair.m) * (Labels.IsStaff(u.Message.Kind) ? 1 : -1)))));
        Calibration fitted = None with { OfKinds = ofKinds, OfFields = ofFields, OfStaff = ofStaff, StaffAt = staffAt };
        return fitted with { OfSigns = Signs.Fit(fitted, messages) };
    }

    private static double Surprise(double probability) => -Math.Log(Math.Max(probability, 1e-9));
}
