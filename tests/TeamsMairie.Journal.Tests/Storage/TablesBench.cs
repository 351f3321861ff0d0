using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Journal.Tables;

namespace TeamsMairie.Journal.Tests.Storage;

/// <summary>A table and a queue that no other test has, and as many journals on them as there are replicas.</summary>
internal sealed class TablesBench(AzuriteServer server)
{
    private static int last;
    private readonly string name = $"journal{Interlocked.Increment(ref last)}";

    public static DateTimeOffset Now { get; } = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Now);

    public TableClient Table => server.Table(name);

    public QueueClient Queue => server.Queue(name);

    public TablesUpkeep Upkeep => new(Store([]), Clock);

    public async Task<TablesJournal> OpenAsync(params HttpPipelinePolicy[] policies)
    {
        TablesJournal journal = new(Store(policies), Clock);
        await journal.OpenAsync(TestContext.Current.CancellationToken);
        return journal;
    }

    private TableStore Store(HttpPipelinePolicy[] policies) => new(
        server.Table(name, policies), server.Queue(name, policies), new TableServiceClient(server.ConnectionString));
}
