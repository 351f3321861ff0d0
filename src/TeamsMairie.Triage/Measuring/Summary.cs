using System.Globalization;
using TeamsMairie.Triage.Learning;

namespace TeamsMairie.Triage.Measuring;

/// <summary>What the scores of many labelled messages come to, in French lines.</summary>
public static class Summary
{
    private static readonly string[] Routed = ["wait-and-route", "emergency", "clarify"];

    /// <summary>The figures, then which desk was taken for which.</summary>
    /// <param name="all">The messages, as they were scored.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Scored> all)
    {
        foreach (string line in Figures(all))
        {
            yield return line;
        }

        foreach (IGrouping<string, Scored> level in all.Where(s => s.Expected.Difficulty is not null)
            .GroupBy(s => s.Expected.Difficulty!).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return $"— {level.Key}";
            foreach (string line in Figures([.. level]))
            {
                yield return line;
            }
        }

        foreach (string line in Confusions(all))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Figures(IReadOnlyList<Scored> all)
    {
        Scored[] labelled = [.. all.Where(s => s.Expected.Kind is not null)];
        Scored[] guarded = [.. labelled.Where(s => s.Expected.Kind == "sensitive-report")];
        Scored[] rest = [.. labelled.Where(s => s.Expected.Kind != "sensitive-report")];
        Scored[] asked = [.. labelled.Where(s => IsRouted(s) && s.Expected.IsAmbiguous)];
        Scored[] clear = [.. labelled.Where(s => IsRouted(s) && !s.Expected.IsAmbiguous)];
        Scored[] several = [.. labelled.Where(s => s.Expected.Action == "split")];
        Scored[] first = [.. labelled.Where(s => s.Expected.First is not null)];
        yield return $"messages : {all.Count}, étiquetés : {labelled.Length}";
        yield return Share("genre juste", labelled, s => s.Kind == s.Expected.Kind);
        yield return Share(
            "genre juste ou acceptable", labelled,
            s => s.Kind == s.Expected.Kind || s.Expected.AlsoKinds.Contains(s.Kind));
        yield return Share("contenu protégé reconnu", guarded, s => s.Action == "orient-confidential");
        yield return Share("fausses alertes", rest, s => s.Action == "orient-confidential");
        yield return Share("sans ambiguïté : bon bureau sans question", clear, IsRight);
        yield return Share("sans ambiguïté : mauvais bureau", clear, s => IsSent(s) && !IsRight(s));
        yield return Share("sans ambiguïté : question posée", clear, s => s.IsAsked);
        yield return Share("sans ambiguïté : question posée, bonne réponse offerte", clear, s => s.IsAsked && IsOffered(s));
        yield return Share("ambigus : question posée", asked, s => s.IsAsked);
        yield return Share("deux sujets : deux demandes proposées", several, s => s.Action == "split");
        yield return Share("un seul sujet : deux demandes proposées à tort", clear, s => s.Action == "split");
        yield return Share("demande de personnel envoyée à un service", labelled, IsLeaked);
        yield return Share("premier destinataire juste", first, s => s.FirstDesk == s.Expected.First);
        yield return Share(
            "premier destinataire juste, hors questions", [.. first.Where(s => !s.IsAsked)], s => s.FirstDesk == s.Expected.First);
    }

    private static IEnumerable<string> Confusions(IReadOnlyList<Scored> all) =>
        from scored in all
        where scored.Expected.Competence is not null && IsRouted(scored) && !scored.Expected.IsAmbiguous
        where IsSent(scored) && !IsRight(scored)
        group scored by (Due: Due(scored), Given: scored.Competence ?? scored.Kind) into pair
        orderby pair.Count() descending, pair.Key.Due, pair.Key.Given
        select $"{pair.Count(),4}  {pair.Key.Due} → {pair.Key.Given}";

    private static bool IsRouted(Scored scored) =>
        Routed.Contains(scored.Expected.Action) && scored.Expected.Kind is not ("disagreement" or "information");

    private static string Due(Scored scored) =>
        Labels.IsStaff(scored.Expected.Kind ?? "") ? Labels.Staff : scored.Expected.Competence ?? "none";

    private static bool IsSent(Scored scored) => scored.Action is "wait-and-route" or "emergency";

    private static bool IsRight(Scored scored) => IsSent(scored)
        && (scored.Competence == Due(scored) || scored.Expected.AlsoCompetences.Contains(scored.Competence));

    private static bool IsOffered(Scored scored) =>
        scored.Candidates.Contains(Due(scored)) || (Due(scored) == Labels.Staff && scored.Candidates.Any(Labels.IsStaff));

    // A staff matter, or a protected one, which a service would read.
    private static bool IsLeaked(Scored scored) =>
        IsSent(scored) && scored.Competence != Labels.Staff
        && (Labels.IsStaff(scored.Expected.Kind ?? "") || scored.Expected.Kind == "sensitive-report");

    private static string Share(string what, Scored[] among, Func<Scored, bool> holds)
    {
        int count = among.Count(holds);
        double share = among.Length == 0 ? 0 : 100.0 * count / among.Length;
        return string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{what} : {count} sur {among.Length} ({share:F1} %)");
    }
}
