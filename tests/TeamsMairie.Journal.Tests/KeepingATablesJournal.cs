using TeamsMairie.Journal.Tables;
using TeamsMairie.Journal.Tests.Storage;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace TeamsMairie.Journal.Tests;

public sealed class KeepingATablesJournal(AzuriteServer server) : JournalContract
{
    private TablesBench? first;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override async Task LeaveBehindAsync(StreamId stream, ShelfEntry entry)
    {
        await Journal.ShelveAsync(stream, 1, [entry], Cancelled);
        await first!.Table.DeleteEntityAsync(TableKeys.Stream(stream), TableKeys.Shelved, cancellationToken: Cancelled);
    }

    private protected override async Task<(IJournal Journal, IJournalUpkeep Upkeep)> OpenAsync(string name)
    {
        TablesBench bench = new(server);
        first ??= bench;
        return (await bench.OpenAsync(), bench.Upkeep);
    }
}
