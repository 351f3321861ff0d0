using Azure;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>When a stream must be looked at: the truth, of which the message in the queue is only a hint.</summary>
/// <param name="Version">The version of the stream that set it.</param>
/// <param name="DueAt">In milliseconds since 1970; <see cref="Never"/> for never.</param>
/// <param name="Message">The message that announces it; the others are left over.</param>
/// <param name="Tries">How many times it was handed over since it was set.</param>
/// <param name="Tag">The version of the row.</param>
internal sealed record WakeRow(int Version, long DueAt, string? Message, int Tries, ETag Tag)
{
    public const string Due = "due";
    public const long Never = long.MaxValue;

    /// <summary>The latest instant a wake can be set for: the last second of the year 9999.</summary>
    public const long Latest = 253402300799000;

    public static WakeRow Read(TableEntity row) =>
        new(
            row.GetInt32("version") ?? 0, row.GetInt64(Due) ?? Never, row.GetString("message"), row.GetInt32("tries") ?? 0,
            row.ETag);

    /// <summary>The row of a stream that has none yet.</summary>
    public static WakeRow Unset(int version) => new(version, Never, null, 0, default);

    public TableEntity Write(string partition) => new(partition, TableKeys.Wake)
    {
        ["version"] = Version,
        [Due] = DueAt,
        ["message"] = Message ?? "",
        ["tries"] = Tries,
    };
}
