namespace TeamsMairie.Sandbox;

/// <summary>The French sentences the sandbox itself says; those of the bot are the bot's.</summary>
internal static class PageTexts
{
    public const string ActionFailed = "Une erreur s’est produite. Veuillez réessayer.";
    public const string AppUnreachable = "Impossible de joindre l’application.";
    public const string BotSilent = "Le robot n’a pas répondu. Votre message est bien affiché, mais il n’a pas été traité.";
    public const string UnknownPerson = "Cette personne n’existe pas dans le bac à sable.";
    public const string UnknownTown = "Cette commune n’existe pas dans le bac à sable.";
    public const string UnknownConversation = "Cette conversation n’existe pas, ou cette personne n’en fait pas partie.";
    public const string UnknownMessage = "Ce message n’existe plus.";
    public const string UnknownCommand = "Cette commande n’est pas proposée ici.";
    public const string Untitled = "Sans titre";
    public const string Rated = "Merci, votre avis est transmis.";
    public const string Withdrawn = "Message supprimé";
    public const string EmptyMessage = "Écrivez un message avant de l’envoyer.";
    public const string TooLong = "Ce message est trop long : 4 000 caractères au plus.";
    public const string NoDeadline = "Aucune échéance n’est en attente.";
    public const string UnknownMove = "L’horloge avance au prochain jour ouvré ou à la prochaine échéance.";
    public const string AbsenceInThePast = "La date de retour d’absence doit être à venir.";
    public const string UnknownStory = "Cette histoire n’existe pas.";
    public const string StoryRunning = "Une histoire est déjà en cours.";
    public const string StoryOver = "L’histoire est terminée.";
    public const string StoryLate = "L’histoire s’arrête ici : la carte attendue n’est pas arrivée.";
    public const string StoryFailed = "L’histoire s’arrête ici : le robot n’a pas répondu.";
    public const string BadRequest = "Cette demande est incomplète ou mal formée.";
    public const string ForeignPage = "Cette adresse n’est pas celle du bac à sable.";
}
