using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>When the last sweep was, of whichever process: each reads the whole table, so one a day is enough for all.</summary>
internal sealed class SweepMark(TableClient table)
{
    private const string Key = "sweep";
    private const string At = "at";

    /// <returns>Whether the sweep is this process's to make.</returns>
    public async Task<bool> TryTakeAsync(DateTimeOffset now, TimeSpan period, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> mark =
            await table.GetEntityIfExistsAsync<TableEntity>(Key, Key, cancellationToken: cancellationToken);
        TableEntity anew = new(Key, Key) { [At] = now.ToUnixTimeMilliseconds() };
        if (mark is not { HasValue: true, Value: { } last })
        {
            return await TryAsync(() => table.AddEntityAsync(anew, cancellationToken));
        }

        DateTimeOffset then = DateTimeOffset.FromUnixTimeMilliseconds(last.GetInt64(At) ?? 0);
        return (now - then).Duration() >= period
            && await TryAsync(() => table.UpdateEntityAsync(anew, last.ETag, TableUpdateMode.Replace, cancellationToken));
    }

    private static async Task<bool> TryAsync(Func<Task<Response>> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
