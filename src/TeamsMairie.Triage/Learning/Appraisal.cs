namespace TeamsMairie.Triage.Learning;

/// <summary>What a model makes of a message: how likely each kind and each desk is, and how far to trust the best.</summary>
/// <param name="Kinds">The probability of each kind, as <see cref="Labels.Kinds"/> orders them.</param>
/// <param name="Staff">The probability that it is a staff matter.</param>
/// <param name="Fields">The competences, the likeliest first, with their probabilities were it no staff matter.</param>
/// <param name="Certainty">The probability that the likeliest desk is the right one, all signs counted.</param>
internal sealed record Appraisal(
    double[] Kinds, double Staff, IReadOnlyList<(string Field, double Probability)> Fields, double Certainty)
{
    // Members of staff write mostly about their own service.
    private const double OwnService = 4;

    /// <summary>Whether a staff matter is likelier than the likeliest competence.</summary>
    public bool IsStaff => Staff > (1 - Staff) * Fields[0].Probability;

    /// <summary>The likeliest desk.</summary>
    public string Desk => IsStaff ? Labels.Staff : Fields[0].Field;

    /// <summary>How likely it is, before the other signs are counted.</summary>
    public double DeskProbability => Math.Max(Staff, (1 - Staff) * Fields[0].Probability);

    /// <summary>The probability of a kind.</summary>
    public double Of(string kind) => Kinds[Array.IndexOf(Labels.Kinds, kind)];

    /// <summary>What scores make of a message.</summary>
    public static Appraisal Of(Calibration calibration, Sample sample, double[] scores, Author author)
    {
        double[] kinds = Calibration.Share(scores.AsSpan(0, Labels.FirstField), calibration.OfKinds);
        double staff = Calibration.Likely(calibration.OfStaff * (scores[Labels.StaffAt] - calibration.StaffAt));
        double[] fields = Calibration.Share(scores.AsSpan(Labels.FirstField, Labels.Fields.Length), calibration.OfFields);
        double all = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] *= author.IsOfAService && author.Fields.Contains(Labels.Fields[i]) ? OwnService : 1;
            all += fields[i];
        }

        Appraisal appraisal = new(
            kinds, staff,
            [
                .. Labels.Fields.Select((field, i) => (field, fields[i] / all))
                    .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.field, StringComparer.Ordinal),
            ],
            0);
        return appraisal with
        {
            Certainty = Signs.Weigh(calibration.OfSigns, Signs.Of(appraisal, sample, scores[Labels.SeveralAt])),
        };
    }
}
