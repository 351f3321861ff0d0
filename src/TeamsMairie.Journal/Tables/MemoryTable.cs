using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>Small things kept under a name, each in a partition of its own.</summary>
/// <remarks>
/// Each message repeats what is already kept (who writes, where). What this process wrote or read in the last minute is
/// not written again, so that a turn costs nothing here; another process may have written something else meanwhile, and
/// the next different value, or the next repetition after that time, stands.
/// </remarks>
internal sealed class MemoryTable(TableClient table, TimeProvider clock)
{
    private const string Row = "value";
    private const int MostKnown = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (byte[] Value, DateTimeOffset Until)> known = [];

    public async Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Memory(tenant, name);
        if (known.TryGetValue(partition, out (byte[] Value, DateTimeOffset Until) last)
            && clock.GetUtcNow() < last.Until && last.Value.AsSpan().SequenceEqual(value))
        {
            return;
        }

        TableEntity row = new(partition, Row) { ["name"] = name };
        row.Put(Row, value);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        Know(partition, value);
    }

    public async Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken)
    {
        string partition = TableKeys.Memory(tenant, name);
        NullableResponse<TableEntity> row =
            await table.GetEntityIfExistsAsync<TableEntity>(partition, Row, cancellationToken: cancellationToken);
        if (row is not { HasValue: true, Value: { } found })
        {
            return null;
        }

        byte[] value = found.Take(Row);
        Know(partition, value);
        return value;
    }

    private void Know(string partition, byte[] value)
    {
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        known[partition] = (value, clock.GetUtcNow() + Fresh);
    }
}
