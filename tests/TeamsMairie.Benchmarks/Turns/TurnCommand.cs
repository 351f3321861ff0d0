using System.CommandLine;
using System.Globalization;
using TeamsMairie.Journal;

namespace TeamsMairie.Benchmarks.Turns;

/// <summary><c>turns --journal sqlite --dossiers 1000000</c>: what a turn costs in a journal that holds so many dossiers.</summary>
internal static class TurnCommand
{
    public const string Name = "turns";

    public static RootCommand Create()
    {
        Option<string> journal = new("--journal")
        {
            Description = $"Where the journal is kept: {JournalOptions.Sqlite} or {JournalOptions.AzureTables}.",
            DefaultValueFactory = _ => JournalOptions.Sqlite,
        };
        Option<string?> connection = new("--connection") { Description = "The connection string of the table server." };
        Option<int> dossiers = new("--dossiers") { Description = "How many dossiers there are before.", DefaultValueFactory = _ => 1000 };
        Option<int> measured = new("--measured") { Description = "How many dossiers are measured.", DefaultValueFactory = _ => 1000 };
        RootCommand command = new("Measures what a turn costs.") { journal, connection, dossiers, measured };
        command.SetAction((line, cancellationToken) => RunAsync(
            line.GetValue(journal)!, line.GetValue(connection), line.GetValue(dossiers), line.GetValue(measured), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string journal, string? connection, int dossiers, int measured, CancellationToken cancellationToken)
    {
        await using TurnBench bench = await TurnBench.OpenAsync(journal, connection, cancellationToken);
        await bench.FillAsync(dossiers, cancellationToken);
        await bench.RunAsync(measured / 4, cancellationToken);
        TurnCost cost = await bench.RunAsync(measured, cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{journal}, {dossiers} dossiers: {cost.Time.TotalMicroseconds:0} µs a turn, {1 / cost.Time.TotalSeconds:0} turns a second, "
            + $"{cost.Allocated} bytes allocated a turn, {cost.Stored} bytes stored a turn"));
        return 0;
    }
}
