using Microsoft.Extensions.Options;
using TeamsMairie.Bot.People;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot;

/// <summary>Puts together the bot that is deployed: one address for the Connector, two for who watches over it.</summary>
public static class BotHost
{
    /// <summary>Builds the host; it stops when it is started with a setting that is missing or unsafe.</summary>
    /// <param name="args">The command line, read as settings too.</param>
    /// <exception cref="InvalidDataException">A commune cannot be read; the message is for a person.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Polly", LogLevel.Warning);
        HostSettings settings = HostSettings.Read(builder.Configuration);
        builder.Services.AddTeamsMairie(settings.Communes, settings.Data);
        builder.Services.AddConnectorTokens();
        builder.Services.AddConnectorDoor();
        if (PeopleSettings.Read(builder.Configuration) is { IsOnGraph: true } people)
        {
            builder.Services.AddDirectory(people, BotProtocolServices.CreateCredential);
        }

        return builder;
    }

    /// <summary>Runs the host until it is stopped, or says in one sentence why it cannot be.</summary>
    /// <returns>The exit code of the process: 0, or 1 when a setting is missing or unsafe.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            await using WebApplication app = CreateBuilder(args).Open();
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
    }

    /// <summary>Maps its addresses.</summary>
    public static WebApplication Open(this WebApplicationBuilder builder)
    {
        WebApplication app = builder.Build();

        // Before the host starts, so that a fault is told in one sentence rather than in a trace.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.UseHsts();
        app.MapTeamsMairie();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
