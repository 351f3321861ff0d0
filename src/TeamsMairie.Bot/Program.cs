using System.CommandLine;
using TeamsMairie.Bot;
using TeamsMairie.Bot.Packaging;

RootCommand command = new("Circuit Mairie : le robot du circuit de décision.") { PackageCommand.Create() };

// A bot that cannot tell who posts to it does not open its door. The check of tokens is not written yet: see docs/decisions.
command.SetAction(_ =>
{
    Console.Error.WriteLine(BotTexts.NoTokenPolicy);
    return 1;
});
return await command.Parse(args).InvokeAsync();
