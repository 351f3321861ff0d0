using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Upkeep;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>Reads the whole directory again, keeps it, and prints what there is to look at.</summary>
internal sealed class PeopleReport(PeopleReading reading, CommuneRegister communes, TextWriter says, TextWriter complains)
{
    /// <returns>An <see cref="ExitCodes"/>: refused when the directory does not answer.</returns>
    public async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PrintAsync(await reading.ReadAsync(null, cancellationToken));
        }
        catch (DirectoryAwayException e)
        {
            await complains.WriteLineAsync(e.Missing?.WithoutIt() ?? PeopleTexts.NoAnswer);
            return ExitCodes.Refused;
        }
    }

    private async Task<int> PrintAsync(DirectorySnapshot read)
    {
        bool isFaulty = false;
        foreach (Commune commune in communes.All)
        {
            Finding[] found = [.. PeopleFindings.Of(commune, read)];
            await says.WriteLineAsync(found.Length == 0
                ? French.Say(PeopleTexts.NothingFound, commune.Name, commune.People.Count)
                : French.Say(PeopleTexts.Found, commune.Name, found.Length, commune.People.Count));
            foreach (Finding one in found.OrderByDescending(finding => finding.IsFault))
            {
                await says.WriteLineAsync($"  {one.Sentence}");
                isFaulty |= one.IsFault;
            }
        }

        foreach (GraphRight missing in read.Missing)
        {
            await says.WriteLineAsync(missing.WithoutIt());
            isFaulty = true;
        }

        return isFaulty ? ExitCodes.Faulty : ExitCodes.Done;
    }
}
