using TeamsMairie.Cards;

namespace TeamsMairie.Bot.Upkeep;

/// <summary>Copies the journal to a file, and back.</summary>
internal static class JournalCopy
{
    public static async Task<int> BackupAsync(Workshop workshop, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            await Console.Error.WriteLineAsync(French.Say(UpkeepTexts.FileExists, file));
            return ExitCodes.Refused;
        }

        await workshop.Upkeep.BackupAsync(file, Workshop.Progress(UpkeepTexts.Copied), cancellationToken);
        await workshop.SayAsync(French.Say(UpkeepTexts.BackedUp, file));
        return ExitCodes.Done;
    }

    public static async Task<int> RestoreAsync(Workshop workshop, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync(French.Say(UpkeepTexts.NoFile, file));
            return ExitCodes.Refused;
        }

        await workshop.Upkeep.RestoreAsync(file, Workshop.Progress(UpkeepTexts.Copied), cancellationToken);
        await workshop.SayAsync(UpkeepTexts.Restored);
        return ExitCodes.Done;
    }
}
