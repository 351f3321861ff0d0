using System.CommandLine;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Reaching;

/// <summary><c>preflight</c>: lists who of each commune cannot be written to, and why.</summary>
internal static class PreflightCommand
{
    public static Command Create()
    {
        Command command = new("preflight", "Dit qui, dans chaque commune, ne peut pas recevoir de carte, et pourquoi.")
        {
            // What is not an option of ours is a setting of the host: --Bot:Data=…
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((line, cancellationToken) => BotHost.RunAsync(
            [.. line.UnmatchedTokens], (app, cancellation) => PrintAsync(app.Services, cancellation), cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IJournal>().OpenAsync(cancellationToken);
        Preflight preflight = services.GetRequiredService<Preflight>();
        int count = 0;
        foreach (Commune commune in services.GetRequiredService<CommuneRegister>().All)
        {
            IReadOnlyList<UnreachedPerson> unreached = await preflight.CheckAsync(commune, cancellationToken);
            count += unreached.Count;
            Console.WriteLine(unreached.Count > 0
                ? French.Say(BotTexts.PreflightSome, commune.Name, unreached.Count, commune.People.Count)
                : French.Say(BotTexts.PreflightNone, commune.Name));
            foreach (UnreachedPerson person in unreached)
            {
                Console.WriteLine($"  {person.Person.Name}, {person.Person.Function} : {person.Reason}");
            }
        }

        return count == 0 ? 0 : 2;
    }
}
