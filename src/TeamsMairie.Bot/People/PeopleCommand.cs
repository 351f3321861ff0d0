using System.CommandLine;
using TeamsMairie.Bot.Upkeep;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.People;

/// <summary><c>people report</c>: reads the directory now, and says where it and the frame disagree.</summary>
internal static class PeopleCommand
{
    public static Command Create() => new("people", PeopleTexts.PeopleAbout) { Report() };

    private static Command Report()
    {
        Command command = new("report", PeopleTexts.ReportAbout) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((line, cancellation) => Workshop.RunAsync(
            line.UnmatchedTokens, alone: false, AddDirectory,
            workshop => new PeopleReport(workshop.Tool<PeopleReading>(), workshop.Communes, Console.Out, Console.Error)
                .PrintAsync(cancellation),
            cancellation));
        return command;
    }

    private static void AddDirectory(HostApplicationBuilder builder)
    {
        if (!PeopleSettings.Read(builder.Configuration).IsOnGraph)
        {
            throw new InvalidDataException(PeopleTexts.NotOnGraph);
        }

        builder.Services.AddConnectorTokens();
        builder.Services.AddConnectorDoor();
        builder.Services.AddDirectoryReading(BotProtocolServices.CreateCredential);
    }
}
