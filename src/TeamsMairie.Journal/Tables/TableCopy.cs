using System.Text.Json;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>Copies the whole table to a file of JSON lines, and back.</summary>
internal sealed class TableCopy(TableClient table, StreamTable streams, TimeProvider clock)
{
    private const int AtOnce = 50;
    private const int MostLooks = 10;
    private static readonly byte[] Line = "\n"u8.ToArray();

    public async Task WriteAsync(string file, IProgress<long> progress, CancellationToken cancellationToken)
    {
        string partial = file + ".part";
        long copied = 0;
        await using (FileStream output = new(partial, FileMode.Create, FileAccess.Write))
        {
            await WriteAsync(output, [RestorationTable.OfBackup(clock.GetUtcNow())], cancellationToken);
            await foreach (IReadOnlyList<TableEntity> partition in PartitionsAsync(cancellationToken))
            {
                // What this table was itself filled from is no matter of the copy's.
                if (partition[0].PartitionKey != TableKeys.Restoration)
                {
                    await WriteAsync(output, await WholeAsync(partition, cancellationToken), cancellationToken);
                }

                progress.Report(copied += partition.Count);
            }
        }

        File.Move(partial, file, overwrite: false);
    }

    /// <exception cref="InvalidDataException">The table is not empty, or the file is no backup.</exception>
    public async Task ReadAsync(string file, IProgress<long> progress, CancellationToken cancellationToken)
    {
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey eq {TableKeys.FirstEvent}"), maxPerPage: 1,
            cancellationToken: cancellationToken))
        {
            throw new InvalidDataException(JournalTexts.NotEmpty);
        }

        long restored = 0;
        foreach (string[] lines in File.ReadLines(file).Chunk(AtOnce))
        {
            await Task.WhenAll(Parse(file, lines).Select(row =>
                table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken)));
            progress.Report(restored += lines.Length);
        }

        await new RestorationTable(table).WriteAsync(clock.GetUtcNow(), cancellationToken);
    }

    private static async Task WriteAsync(
        FileStream output, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (TableEntity row in rows)
        {
            await output.WriteAsync(RowJson.Write(row), cancellationToken);
            await output.WriteAsync(Line, cancellationToken);
        }
    }

    private static TableEntity[] Parse(string file, string[] lines)
    {
        try
        {
            return [.. lines.Select(RowJson.Read)];
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException(Sentence.Of(JournalTexts.NoBackup, file), e);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<TableEntity>> PartitionsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<TableEntity> partition = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (partition.Count > 0 && partition[0].PartitionKey != row.PartitionKey)
            {
                yield return partition;
                partition = [];
            }

            partition.Add(row);
        }

        if (partition.Count > 0)
        {
            yield return partition;
        }
    }

    // A commit may come between two pages: a stream is copied only as a head and its own events.
    private async Task<IReadOnlyList<TableEntity>> WholeAsync(
        IReadOnlyList<TableEntity> partition, CancellationToken cancellationToken)
    {
        for (int looks = 0; looks < MostLooks; looks++)
        {
            TableEntity? head = partition.FirstOrDefault(row => row.RowKey == TableKeys.Head);
            int events = partition.Count(row => row.RowKey[0] == TableKeys.FirstEvent[0]);
            if (head is null || HeadRow.Read(head).Version == events)
            {
                break;
            }

            partition = await streams.RowsAsync(partition[0].PartitionKey, cancellationToken);
        }

        return partition;
    }
}
