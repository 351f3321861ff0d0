using System.CommandLine;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Crashes.Killing;

/// <summary><c>--kills 1000 --journal sqlite</c>: the long run, for a person.</summary>
internal static class KillCommand
{
    public static RootCommand Create()
    {
        Option<int> kills = new("--kills") { Description = "How many bots are killed.", Required = true };
        Option<string> journal = new("--journal")
        {
            Description = $"Where the journal is kept: {JournalOptions.Sqlite} or {JournalOptions.AzureTables}.",
            DefaultValueFactory = _ => JournalOptions.Sqlite,
        };
        Option<int> seed = new("--seed") { Description = "What chance begins with.", DefaultValueFactory = _ => 1 };
        RootCommand command = new("Kills the bot again and again, and looks at what it kept.") { kills, journal, seed };
        command.SetAction((line, cancellationToken) => RunAsync(
            new KillPlan(line.GetValue(kills), line.GetValue(journal)!, line.GetValue(seed)), cancellationToken));
        return command;
    }

    /// <returns>The exit code: 0 when every promise was kept.</returns>
    private static async Task<int> RunAsync(KillPlan plan, CancellationToken cancellationToken)
    {
        await using AzuriteServer server = new();
        await server.InitializeAsync();
        using Store store = Store.Open(plan.Journal, server);
        await using Town town = await Town.OpenAsync(store);
        CrashReport report = await new CrashRun(plan, town, Console.WriteLine).RunAsync(cancellationToken);
        foreach (string line in report.Lines.Concat(report.Faults))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return report.Faults.Count == 0 ? 0 : 1;
    }
}
