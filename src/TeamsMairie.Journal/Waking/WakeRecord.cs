using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.Journal.Waking;

/// <summary>Counts and logs what becomes of wakes that do not go well: ids and names of failures, never a word.</summary>
internal sealed partial class WakeRecord(IMeterFactory meters, ILogger<WakeLoop> logger)
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "TeamsMairie.Journal";

    /// <summary>The counter of dossiers set aside, by <c>failure</c>. Each asks for an operator: an alarm rings on it.</summary>
    public const string SetAside = "quarantined_total";

    private readonly Counter<long> aside = meters.Create(Meter).CreateCounter<long>(
        SetAside, "{dossier}", "Dossiers set aside because each try failed, by failure.");

    public void Failed(Wake wake, string failure) => Log.WakeFailed(logger, wake.Stream, failure, wake.Tries);

    public void Excused(Wake wake, string failure) => Log.WakeExcused(logger, wake.Stream, failure);

    public void Quarantined(Wake wake, string failure)
    {
        aside.Add(1, new KeyValuePair<string, object?>("failure", failure));
        Log.Quarantined(logger, wake.Stream, failure);
    }

    public void LoopFailed(string failure) => Log.LoopFailed(logger, failure);

    public void Swept(int count) => Log.Swept(logger, count);

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Error, "Stream {Stream} failed when woken: {Failure}, try {Tries}.")]
        public static partial void WakeFailed(ILogger logger, StreamId stream, string failure, int tries);

        [LoggerMessage(4002, LogLevel.Error, "The journal could not be read for what is due: {Failure}.")]
        public static partial void LoopFailed(ILogger logger, string failure);

        [LoggerMessage(4003, LogLevel.Error, "Stream {Stream} is set aside in quarantine: {Failure}.")]
        public static partial void Quarantined(ILogger logger, StreamId stream, string failure);

        [LoggerMessage(4004, LogLevel.Warning, "The sweep found {Count} streams that were due and not announced.")]
        public static partial void Swept(ILogger logger, int count);

        [LoggerMessage(4005, LogLevel.Warning, "Stream {Stream} is put back, by no fault of its own: {Failure}.")]
        public static partial void WakeExcused(ILogger logger, StreamId stream, string failure);
    }
}
