using TeamsMairie.Crashes.Dying;
using TeamsMairie.Crashes.Killing;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace TeamsMairie.Crashes;

/// <summary>
/// Bots are killed with <c>kill -9</c>, at chosen places and at any instant, while people write and decide.
/// </summary>
public abstract class KillingTheBot(AzuriteServer server, string journal, int kills)
{
    [Fact]
    public async Task Loses_nothing_doubles_nothing_and_leaves_nothing_half_done()
    {
        using Store store = Store.Open(journal, server);
        await using Town town = await Town.OpenAsync(store);
        CrashRun run = new(new KillPlan(kills, journal, Seed: 1), town, Say);
        CrashReport report = await run.RunAsync(TestContext.Current.CancellationToken);
        Assert.All(report.Lines, Say);

        Assert.Empty(report.Faults);
        Assert.Equal(Enum.GetValues<CrashPoint>().Order(), report.Struck.Keys.Order());
    }

    private static void Say(string line) => TestContext.Current.SendDiagnosticMessage(line);
}

/// <inheritdoc/>
public sealed class KillingTheBotOnSqlite(AzuriteServer server) : KillingTheBot(server, JournalOptions.Sqlite, kills: 20);

/// <inheritdoc/>
public sealed class KillingTheBotOnTables(AzuriteServer server) : KillingTheBot(server, JournalOptions.AzureTables, kills: 20);
