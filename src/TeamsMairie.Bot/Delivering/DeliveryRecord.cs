using System.Diagnostics.Metrics;
using System.Net;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Delivering;

/// <summary>Counts and logs what becomes of deliveries that do not go well: ids alone, never a name or a word.</summary>
internal sealed partial class DeliveryRecord(IMeterFactory meters, ILogger<Courier> logger)
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "TeamsMairie.Bot";

    /// <summary>
    /// The counter of cards given up, by <c>card</c> and <c>use</c>. For anything but information somebody waits who was
    /// not told: an alarm rings on it.
    /// </summary>
    public const string GivenUp = "deliveries_given_up_total";

    private readonly Counter<long> givenUp = meters.Create(Meter).CreateCounter<long>(
        GivenUp, "{card}", "Cards that are tried no more, by card and by what the delivery is worth.");

    public void Failed(StreamId stream, CardKind kind, CardUse use, ConnectorException failure, DateTimeOffset? again)
    {
        Log.Undelivered(logger, stream, kind, failure.Status, failure.ErrorCode);
        if (again is null)
        {
            givenUp.Add(
                1, new KeyValuePair<string, object?>("card", kind.ToString()),
                new KeyValuePair<string, object?>("use", use.ToString()));
            Log.GivenUp(logger, stream, kind, use);
        }
    }

    public void Unreachable(StreamId stream, CardSlot slot) => Log.Unreachable(logger, stream, slot.Kind, slot.Recipient);

    public void GoesOn(StreamId stream) => Log.GoesOn(logger, stream);

    public void RoundFailed(StreamId stream, string failure) => Log.RoundFailed(logger, stream, failure);

    public void Elsewhere(StreamId stream) => Log.Elsewhere(logger, stream);

    public void Lost(StreamId stream) => Log.Lost(logger, stream);

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Warning, "Stream {Stream}: card {Kind} not delivered, {Status} {ErrorCode}.")]
        public static partial void Undelivered(
            ILogger logger, StreamId stream, CardKind kind, HttpStatusCode? status, string? errorCode);

        [LoggerMessage(1102, LogLevel.Information, "Stream {Stream}: the delivery goes on after the answer.")]
        public static partial void GoesOn(ILogger logger, StreamId stream);

        [LoggerMessage(1103, LogLevel.Error, "Stream {Stream}: the delivery stopped, {Failure}.")]
        public static partial void RoundFailed(ILogger logger, StreamId stream, string failure);

        [LoggerMessage(1104, LogLevel.Warning, "Stream {Stream}: card {Kind} waits, {Person} cannot be written to.")]
        public static partial void Unreachable(ILogger logger, StreamId stream, CardKind kind, PersonId person);

        [LoggerMessage(1105, LogLevel.Error, "Stream {Stream}: card {Kind} is given up, {Use}.")]
        public static partial void GivenUp(ILogger logger, StreamId stream, CardKind kind, CardUse use);

        [LoggerMessage(1106, LogLevel.Information, "Stream {Stream}: another process delivers it; looked at again later.")]
        public static partial void Elsewhere(ILogger logger, StreamId stream);

        [LoggerMessage(1107, LogLevel.Warning, "Stream {Stream}: another process took the delivery over; the rest is its own.")]
        public static partial void Lost(ILogger logger, StreamId stream);
    }
}
