using System.CommandLine;

namespace TeamsMairie.Bot.Upkeep;

/// <summary><c>journal</c>: checks, mends, lists, copies and exports the journal.</summary>
internal static class JournalCommand
{
    public static Command Create() => new("journal", "Vérifie, reconstruit, liste, exporte, sauvegarde ou restaure le journal.")
    {
        Work("verify", "Vérifie chaque dossier : la chaîne de ses faits, et que son état en découle.", false,
            (workshop, cancellation) => new JournalCheck(workshop).RunAsync(cancellation)),
        Work("rebuild", "Réécrit, à partir des faits, l’état de chaque dossier et ce qui permet de le retrouver.", true,
            (workshop, cancellation) => new JournalRebuild(workshop).RunAsync(cancellation)),
        ListCommand.Create(),
        ExportCommand.Create(),
        Copy("backup", "Copie le journal dans un fichier, pendant que le robot travaille.", false, JournalCopy.BackupAsync),
        Copy("restore", "Remplit un journal vide à partir d’une sauvegarde.", true, JournalCopy.RestoreAsync),
    };

    /// <summary>A command that opens the journal; what it does not know is a setting of the host.</summary>
    internal static Command Work(
        string name, string description, bool alone, Func<Workshop, CancellationToken, Task<int>> work) =>
        new Command(name, description).Working(alone, (_, workshop, cancellation) => work(workshop, cancellation));

    internal static Command Working(
        this Command command, bool alone, Func<ParseResult, Workshop, CancellationToken, Task<int>> work)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((line, cancellation) =>
            Workshop.RunAsync(line.UnmatchedTokens, alone, workshop => work(line, workshop, cancellation), cancellation));
        return command;
    }

    private static Command Copy(
        string name, string description, bool alone, Func<Workshop, string, CancellationToken, Task<int>> copy)
    {
        Argument<string> file = new("fichier") { Description = "Le fichier de la sauvegarde." };
        return new Command(name, description) { file }.Working(alone, (line, workshop, cancellation) =>
            copy(workshop, Path.GetFullPath(line.GetRequiredValue(file)), cancellation));
    }
}
