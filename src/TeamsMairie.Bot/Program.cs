using System.CommandLine;
using Microsoft.Extensions.Options;
using TeamsMairie.Bot;
using TeamsMairie.Bot.Packaging;
using TeamsMairie.Bot.Upkeep;

RootCommand command = new("Circuit Mairie : le robot du circuit de décision.") { PackageCommand.Create() };
command.Add(JournalCommand.Create());
command.Add(QuarantineCommand.Create());

// What is not a command is a setting of the host: --Bot:AppId=…
command.TreatUnmatchedTokensAsErrors = false;
command.SetAction(async (line, cancellationToken) =>
{
    try
    {
        await using WebApplication app = BotHost.CreateBuilder([.. line.UnmatchedTokens]).Open();
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
    catch (OptionsValidationException unsafeSettings)
    {
        await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, unsafeSettings.Failures));
        return 1;
    }
    catch (InvalidDataException unreadable)
    {
        await Console.Error.WriteLineAsync(unreadable.Message);
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();
