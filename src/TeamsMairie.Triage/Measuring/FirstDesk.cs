using TeamsMairie.Triage.Learning;

namespace TeamsMairie.Triage.Measuring;

/// <summary>Who receives a message first in a town of usual shape, by the default circuit.</summary>
internal static class FirstDesk
{
    private static readonly string[] TechnicalPole = ["urbanisme", "voirie", "espaces-verts", "batiments", "environnement"];

    private static readonly string[] PopulationPole =
        ["etat-civil", "scolaire", "petite-enfance", "enfance-jeunesse", "culture", "sport", "vie-associative"];

    private static readonly string[] OfTheMayor = ["securite", "assemblees", "intercommunalite"];

    /// <summary>The key of the first holder.</summary>
    /// <param name="sent">The message, with who wrote it.</param>
    /// <param name="weighing">How it was read.</param>
    /// <param name="action">What the bot does of it.</param>
    public static string Of(Sent sent, Weighing weighing, string action)
    {
        string role = sent.SenderRole ?? sent.Role ?? "agent";
        bool isSmall = sent.Org is "village" or "mutualise";
        return action switch
        {
            "orient-confidential" => "signalement",
            "greet" or "command" or "inform" or "decline" or "redirect-external" => "bot",
            "clarify" when role is not ("maire" or "conseiller-opposition") => "clarify",
            _ when weighing.TellsOfHealth && role is "agent" or "chef" && weighing.TellsOfHealth => isSmall ? "sgm" : "rh",
            _ => role switch
            {
                "maire" or "dga" => "sgm",
                "conseiller-opposition" => "maire",
                "sgm" => Labels.IsStaff(weighing.Kind) && sent.Org == "mutualise" ? "employeur" : "maire",
                "agent" => isSmall ? "sgm" : $"chef:{sent.SenderService}",
                "chef" => isSmall ? "sgm" : AboveHead(sent.SenderService),
                _ => OfElected(sent, weighing),
            },
        };
    }

    private static string AboveHead(string? service) =>
        TechnicalPole.Contains(service) ? "dga:technique" : PopulationPole.Contains(service) ? "dga:population" : "sgm";

    private static string OfElected(Sent sent, Weighing weighing) =>
        Labels.IsStaff(weighing.Kind) || weighing.Competence is not { } competence || competence.Slug == Labels.Staff
            || sent.SenderDelegations?.Contains(competence.Slug) == true
            ? "sgm"
        : OfTheMayor.Contains(competence.Slug) ? "maire"
        : $"adjoint:{competence.Slug}";
}
