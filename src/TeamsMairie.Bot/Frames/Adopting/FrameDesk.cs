using System.Globalization;
using System.Text;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Brings a command to the rules of the frame and writes down what they answer; who comes second is judged again.</summary>
internal sealed partial class FrameDesk(
    IJournal journal, FrameArchive archive, CommuneRegister communes, TimeProvider clock, ILogger<FrameDesk> logger)
{
    private const int MostTries = 8;

    // If the process dies before the cards are sent, the wake finds what is left.
    private static readonly TimeSpan DeliveryGrace = TimeSpan.FromSeconds(15);

    /// <summary>Judges a command on the frame as it stands at that very moment; what comes into force is followed here at once.</summary>
    public async Task<FrameJudgement> HandleAsync(
        Commune commune, Func<OpenFrame, FrameCommand> command, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            OpenFrame before = await archive.FindAsync(commune, cancellationToken);
            FrameCommand asked = command(before);
            switch (FrameDecider.Decide(before.State, asked, before.Founding))
            {
                case FrameDecision.Refused(var reason, var faults):
                    Log.Refused(logger, before.Stream, asked.GetType().Name, reason);
                    return new FrameJudgement.Refused(reason, faults, before);
                case FrameDecision.Accepted({ Count: 0 }):
                    return new FrameJudgement.Kept(Follow(before));
                case FrameDecision.Accepted(var events)
                    when await WriteAsync(before, before.With(events), events, asked.Gesture, cancellationToken):
                    Log.Kept(logger, before.Stream, asked.GetType().Name, before.Version + events.Count);
                    return new FrameJudgement.Kept(await FollowAsync(commune, cancellationToken));
            }
        }

        throw new TimeoutException($"Stream {FrameStream.Of(commune)} was written {MostTries} times in between.");
    }

    /// <summary>Looks at what is in force now, and follows it.</summary>
    public async Task<OpenFrame> FollowAsync(Commune commune, CancellationToken cancellationToken) =>
        Follow(await archive.FindAsync(commune, cancellationToken));

    private OpenFrame Follow(OpenFrame frame)
    {
        communes.Follow(frame.InForceOn(frame.DayOf(clock.GetUtcNow())));
        return frame;
    }

    private async Task<bool> WriteAsync(
        OpenFrame before, OpenFrame after, Roll<FrameEvent> events, Gesture gesture, CancellationToken cancellationToken)
    {
        NewEvent[] facts = [.. events.Select(Stored)];
        Commit commit = new(
            before.Stream, CommitId(before, gesture, facts), before.Token, gesture.At, facts, FrameRecords.Write(after.Filed))
        {
            Effects = [.. FrameCards.Concerned(before, after).Select(slot => slot.Effect)],
            WakeAt = gesture.At + DeliveryGrace,
        };
        return await journal.TryAppendAsync(commit, cancellationToken) != AppendResult.VersionConflict;
    }

    private static NewEvent Stored(FrameEvent happened)
    {
        (string name, byte[] body) = FrameText.Records.Write(happened);
        return new NewEvent(name, body);
    }

    private static Guid CommitId(OpenFrame before, Gesture gesture, NewEvent[] facts) => DerivedId.Of(
        before.Stream.Dossier,
        [
            before.Version.ToString(CultureInfo.InvariantCulture), gesture.By.ToString(),
            gesture.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            .. facts.Select(fact => fact.Name + Encoding.UTF8.GetString(fact.Body)),
        ]);

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Information, "Frame {Stream}: {Command} kept, version {Version}.")]
        public static partial void Kept(ILogger logger, StreamId stream, string command, int version);

        [LoggerMessage(1502, LogLevel.Information, "Frame {Stream}: {Command} refused, {Reason}.")]
        public static partial void Refused(ILogger logger, StreamId stream, string command, FrameRefusal reason);
    }
}
