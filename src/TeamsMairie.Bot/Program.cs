using System.CommandLine;
using TeamsMairie.Bot;
using TeamsMairie.Bot.Frames;
using TeamsMairie.Bot.Packaging;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Upkeep;

RootCommand command = new("Circuit Mairie : le robot du circuit de décision.")
{
    PackageCommand.Create(),
    PreflightCommand.Create(),
    PeopleCommand.Create(),
    JournalCommand.Create(),
    QuarantineCommand.Create(),
    TriageCommand.Create(),
    FrameCommands.Create(),
};

// What is not a command is a setting of the host: --Bot:AppId=…
command.TreatUnmatchedTokensAsErrors = false;
command.SetAction((line, cancellationToken) => BotHost.RunAsync([.. line.UnmatchedTokens], cancellationToken));
return await command.Parse(args).InvokeAsync();
