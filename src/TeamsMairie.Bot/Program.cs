await Console.Error.WriteLineAsync("Aucune vérification des jetons n’est configurée : le robot refuse de démarrer.");
return 1;
