using System.Text;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>One entity group transaction: it happens whole or not at all.</summary>
/// <remarks>
/// The limits are checked here because the local emulator does not: it takes two partitions, answers nonsense to 101
/// operations and keeps rows of more than 1 MiB.
/// Source: « Performing entity group transactions » and « Understanding the Table service data model ».
/// </remarks>
internal sealed class TableBatch(string partition)
{
    public const int MostOperations = 100;
    private const int LargestPayload = 4 * 1024 * 1024;
    private const int LargestRow = 1024 * 1024;
    private const int MostProperties = 252;

    // The headers of one operation inside the transaction, generously.
    private const int Envelope = 1024;
    private readonly List<TableTransactionAction> actions = [];
    private long payload = Envelope;

    public int Count => actions.Count;

    public TableBatch Add(TableEntity row) => With(TableTransactionActionType.Add, row, default);

    public TableBatch Replace(TableEntity row, ETag tag) => With(TableTransactionActionType.UpdateReplace, row, tag);

    public TableBatch Put(TableEntity row) => With(TableTransactionActionType.UpsertReplace, row, default);

    public TableBatch Delete(string rowKey) =>
        With(TableTransactionActionType.Delete, new TableEntity(partition, rowKey), ETag.All);

    /// <summary>Sends it.</summary>
    /// <exception cref="RequestFailedException">It did not happen, or its answer was lost.</exception>
    public Task SubmitAsync(TableClient table, CancellationToken cancellationToken) =>
        table.SubmitTransactionAsync(actions, cancellationToken);

    private TableBatch With(TableTransactionActionType type, TableEntity row, ETag tag)
    {
        if (row.PartitionKey != partition)
        {
            throw new TableLimitException("one partition a transaction");
        }

        if (!TableKeys.IsLegal(row.PartitionKey) || !TableKeys.IsLegal(row.RowKey))
        {
            throw new TableLimitException("a key with a forbidden character, or too long");
        }

        if (actions.Count == MostOperations)
        {
            throw new TableLimitException($"{MostOperations} operations a transaction");
        }

        Measure(row);
        actions.Add(new TableTransactionAction(type, row, tag));
        return this;
    }

    private void Measure(TableEntity row)
    {
        long stored = 4 + (2L * (row.PartitionKey.Length + row.RowKey.Length));
        payload += Envelope;
        foreach ((string name, object? value) in row)
        {
            (long kept, long sent) = SizeOf(value);
            if (kept > TableBytes.OneProperty)
            {
                throw new TableLimitException("64 KiB a property");
            }

            stored += 8 + (2L * name.Length) + kept;
            payload += (2L * name.Length) + 64 + sent;
        }

        if (stored > LargestRow || row.Count > MostProperties)
        {
            throw new TableLimitException("1 MiB and 252 properties a row");
        }

        if (payload > LargestPayload)
        {
            throw new TableLimitException("4 MiB a transaction");
        }
    }

    // Bytes travel in base 64, and a character of text may be escaped as six.
    private static (long Kept, long Sent) SizeOf(object? value) => value switch
    {
        byte[] bytes => (bytes.Length, (bytes.Length * 4L / 3) + 4),
        string text => (text.Length * 2L, Math.Max(Encoding.UTF8.GetByteCount(text), text.Length * 6L)),
        _ => (16, 64),
    };
}
