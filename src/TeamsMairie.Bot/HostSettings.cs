namespace TeamsMairie.Bot;

/// <summary>The two folders of a deployment.</summary>
/// <param name="Communes">The folder of the commune files: <c>Bot:Communes</c>, no default.</param>
/// <param name="Data">The folder of the journal: <c>Bot:Data</c>, no default.</param>
internal sealed record HostSettings(string Communes, string Data)
{
    /// <exception cref="InvalidDataException">One is missing; the message names it.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        string communes = configuration["Bot:Communes"] ?? "";
        string data = configuration["Bot:Data"] ?? "";
        return Directory.Exists(communes) && data.Length > 0
            ? new(communes, data)
            : throw new InvalidDataException(data.Length > 0 ? BotTexts.NoCommunesFolder : BotTexts.NoDataFolder);
    }
}
