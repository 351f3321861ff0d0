using TeamsMairie.Journal.Tests.Storage;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace TeamsMairie.Journal.Tests;

public sealed class KeepingATablesJournal(AzuriteServer server) : JournalContract
{
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override async Task<(IJournal Journal, IJournalUpkeep Upkeep)> OpenAsync(string name)
    {
        TablesBench bench = new(server);
        return (await bench.OpenAsync(), bench.Upkeep);
    }
}
