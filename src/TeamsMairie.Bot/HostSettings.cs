using TeamsMairie.Journal;

namespace TeamsMairie.Bot;

/// <summary>The two folders of a deployment.</summary>
/// <param name="Communes">The folder of the commune files: <c>Bot:Communes</c>, no default.</param>
/// <param name="Data">The folder of the journal: <c>Bot:Data</c>, no default; not needed where it is kept on tables.</param>
internal sealed record HostSettings(string Communes, string Data)
{
    /// <exception cref="InvalidDataException">One is missing; the message names it.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        string communes = configuration["Bot:Communes"] ?? "";
        string data = configuration["Bot:Data"] ?? "";
        bool isKept = data.Length > 0
            || configuration[$"{JournalOptions.Section}:{nameof(JournalOptions.Kind)}"] == JournalOptions.AzureTables;
        return Directory.Exists(communes) && isKept
            ? new(communes, data)
            : throw new InvalidDataException(isKept ? BotTexts.NoCommunesFolder : BotTexts.NoDataFolder);
    }
}
