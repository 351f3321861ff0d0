using System.CommandLine;
using TeamsMairie.Bot.Upkeep;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Reaching;

/// <summary><c>preflight</c>: lists who of each commune cannot be written to, and why.</summary>
internal static class PreflightCommand
{
    public static Command Create() => JournalCommand.Work(
        "preflight", "Dit qui, dans chaque commune, ne peut pas recevoir de carte, et pourquoi.", false, PrintAsync);

    private static async Task<int> PrintAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        Preflight preflight = new(workshop.Journal);
        int count = 0;
        foreach (Commune commune in workshop.Communes.All)
        {
            IReadOnlyList<UnreachedPerson> unreached = await preflight.CheckAsync(commune, cancellationToken);
            count += unreached.Count;
            await workshop.SayAsync(unreached.Count > 0
                ? French.Say(BotTexts.PreflightSome, commune.Name, unreached.Count, commune.People.Count)
                : French.Say(BotTexts.PreflightNone, commune.Name));
            foreach (UnreachedPerson person in unreached)
            {
                await workshop.SayAsync($"  {person.Person.Name}, {person.Person.Function} : {person.Reason}");
            }
        }

        return count == 0 ? ExitCodes.Done : ExitCodes.Faulty;
    }
}
