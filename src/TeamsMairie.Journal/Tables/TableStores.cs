using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;

namespace TeamsMairie.Journal.Tables;

/// <summary>Reaches the table and the queue that the configuration names.</summary>
internal static class TableStores
{
    private const int Retries = 3;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(10);

    public static TableStore Reach(JournalOptions options)
    {
        TableClientOptions tables = new();
        Configure(tables);

        // The newest version that the local emulator knows.
        QueueClientOptions queues = new(QueueClientOptions.ServiceVersion.V2025_11_05);
        Configure(queues);
        if (options.ConnectionString is { Length: > 0 } text)
        {
            return new TableStore(
                new TableClient(text, options.Table, tables), new QueueClient(text, options.Queue, queues),
                new TableServiceClient(text, tables));
        }

        // One identity, explicit, never the first that happens to work.
        ManagedIdentityCredential identity = new(ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentity));
        return new TableStore(
            new TableClient(Address(options.Tables), options.Table, identity, tables),
            new QueueClient(new Uri(Address(options.Queues), options.Queue), identity, queues), null);
    }

    private static void Configure(ClientOptions options)
    {
        options.Retry.MaxRetries = Retries;
        options.Retry.Delay = FirstWait;
        options.Retry.NetworkTimeout = OneTry;
    }

    private static Uri Address(string? address) => new((address ?? "").TrimEnd('/') + "/");
}
