using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>Gives numbers: the last one given and whom each was given to lie in the partition of the series.</summary>
/// <remarks>
/// Both are written in one transaction, on the condition that nobody gave a number meanwhile, so that none is given twice
/// and none is passed over. Whoever comes second asks again; a stream that asks again after a crash finds its own.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Its turns last as long as the process, and nobody asks for their handle.")]
internal sealed class NumberTable(TableClient table)
{
    private const string Last = "last";
    private const string Number = "number";

    // Those of one process take turns: all together, each would make all the others begin again.
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await GiveAsync(TableKeys.Series(series), series, stream, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<int> GiveAsync(
        string partition, string series, StreamId stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            NullableResponse<TableEntity> own = await table.GetEntityIfExistsAsync<TableEntity>(
                partition, TableKeys.Row(stream), cancellationToken: cancellationToken);
            if (own is { HasValue: true, Value: { } given })
            {
                return given.GetInt32(Number) ?? 0;
            }

            NullableResponse<TableEntity> last = await table.GetEntityIfExistsAsync<TableEntity>(
                partition, Last, cancellationToken: cancellationToken);
            int number = last is { HasValue: true, Value: { } counter } ? (counter.GetInt32(Number) ?? 0) + 1 : 1;
            TableEntity next = new(partition, Last) { [Number] = number, ["series"] = series };
            TableBatch batch = new(partition);
            _ = last is { HasValue: true, Value: { } read } ? batch.Replace(next, read.ETag) : batch.Add(next);
            batch.Add(new TableEntity(partition, TableKeys.Row(stream)) { [Number] = number });
            try
            {
                await batch.SubmitAsync(table, cancellationToken);
                return number;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Another stream came first, or this very one through another process.
            }
        }
    }
}
