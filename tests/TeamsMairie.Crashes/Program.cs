using TeamsMairie.Crashes;
using TeamsMairie.Crashes.Dying;
using TeamsMairie.Crashes.Killing;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The bot that is killed, the long run of kills, or the tests: whichever the command line asks for.
return args switch
{
    [MortalHost.Switch, .. var settings] => await MortalHost.RunAsync(settings),
    ["--kills", ..] => await KillCommand.Create().Parse(args).InvokeAsync(),
    _ when args.Contains("--server", StringComparer.Ordinal) =>
        await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
