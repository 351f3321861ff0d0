namespace TeamsMairie.Simulation.People;

/// <summary>What people write: every kind of request, each with a word of its own that is then looked for everywhere.</summary>
internal static class Phrases
{
    private static readonly string[] OfTheTown =
    [
        "Il y a un nid-de-poule dangereux sur la voirie rue des Lilas",
        "Le chauffage du gymnase est en panne depuis ce matin",
        "Il faudrait un ordinateur pour le nouveau stagiaire du service numérique",
        "La subvention de l’association de judo n’est toujours pas versée",
        "J’ai besoin de deux personnes en renfort à la cantine lundi",
        "Peut-on avoir des barrières pour la fête de la musique",
        "Je voudrais lancer un projet de jardin partagé derrière la médiathèque",
        "Un permis de construire est à instruire pour la rue Haute",
        "Il y a un problème à régler rapidement au service",
    ];

    private static readonly string[] OfOneself =
    [
        "Je souhaite poser une semaine de congés annuels en juillet",
        "Je voudrais savoir pourquoi ma prime n’est pas sur ma fiche de paie",
        "Je demande un temps partiel à 80 % à la rentrée",
        "Je souhaite m’inscrire à une formation aux premiers secours",
    ];

    /// <summary>Something about the town hall.</summary>
    public static string OfTheService(Random chance, string word) => $"{OfTheTown[chance.Next(OfTheTown.Length)]} (réf. {word}).";

    /// <summary>Something about oneself, that others must not read.</summary>
    public static string Confidential(Random chance, string word) => $"{OfOneself[chance.Next(OfOneself.Length)]} (réf. {word}).";

    /// <summary>A disagreement.</summary>
    public static string Disagreement => "Je suis en désaccord avec un collègue sur l’occupation du gymnase.";
}
