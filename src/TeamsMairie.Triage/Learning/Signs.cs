using TeamsMairie.Triage.Concepts;

namespace TeamsMairie.Triage.Learning;

/// <summary>
/// The signs that the likeliest desk is the right one: its probability, what the hand-written lists say of it and of
/// another, whether the kind agrees, whether several seem meant. How much each counts is learnt on unseen messages.
/// </summary>
internal static class Signs
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    private const int Rounds = 1500;
    private const double Step = 0.5;
    private const double Restraint = 0.0005;

    /// <summary>The signs of an appraisal; the first is always there.</summary>
    public static double[] Of(Appraisal appraisal, Sample sample, double several)
    {
        double staffKinds = Labels.Kinds.Select((kind, i) => Labels.IsStaff(kind) ? appraisal.Kinds[i] : 0).Sum();
        double probability = Math.Clamp(appraisal.DeskProbability, 1e-6, 1 - 1e-6);
        (int own, int other) = Shares(appraisal.Desk, sample);
        return
        [
            1,
            Math.Log(probability / (1 - probability)),
            own / 100.0,
            other / 100.0,
            appraisal.IsStaff ? staffKinds : 1 - staffKinds,
            several,
            Math.Log(1 + (sample.Words.Count / 8.0)),
            appraisal.IsStaff ? 1 : 0,
            Math.Min(sample.Concepts.Count, 8) / 8.0,
        ];
    }

    /// <summary>How likely the desk is the right one, with such signs.</summary>
    public static double Weigh(IReadOnlyList<double> weights, double[] signs) =>
        Calibration.Likely(signs.Select((sign, i) => sign * weights[i]).Sum());

    /// <summary>How much each sign counts, in hundredths, by logistic regression; ambiguous messages have no right desk.</summary>
    public static double[] Fit(Calibration calibration, IReadOnlyList<Unseen> messages)
    {
        (double[] Signs, bool IsRight)[] rows =
        [
            .. from unseen in messages
               where unseen.Message.IsRouted
               let appraisal = Appraisal.Of(calibration, unseen.Sample, unseen.Scores, Author.Unknown)
               select (Of(appraisal, unseen.Sample, unseen.Scores[Labels.SeveralAt]), appraisal.Desk == unseen.Message.Desk),
        ];
        double[] weights = new double[Count];
        for (int round = 0; round < Rounds; round++)
        {
            Improve(weights, rows);
        }

        return [.. weights.Select(weight => Math.Round(weight, 2))];
    }

    private static void Improve(double[] weights, (double[] Signs, bool IsRight)[] rows)
    {
        double[] slope = new double[Count];
        foreach ((double[] signs, bool isRight) in rows)
        {
            double error = (isRight ? 1 : 0) - Weigh(weights, signs);
            for (int i = 0; i < Count; i++)
            {
                slope[i] += error * signs[i];
            }
        }

        for (int i = 0; i < Count; i++)
        {
            weights[i] += Step * ((slope[i] / rows.Length) - (Restraint * weights[i]));
        }
    }

    private static (int Own, int Other) Shares(string desk, Sample sample)
    {
        int own = 0;
        int other = 0;
        foreach (ConceptBook.Weighed list in sample.Concepts)
        {
            string of = Labels.IsStaff(list.Concept) ? Labels.Staff : list.Concept;
            own += of == desk ? list.Share : 0;
            other = of != desk && (list.Concept == Labels.Staff || Labels.Fields.Contains(of)) ? Math.Max(other, list.Share) : other;
        }

        return (own, other);
    }
}
