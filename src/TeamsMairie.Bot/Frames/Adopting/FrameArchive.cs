using System.Collections.Concurrent;
using System.Collections.Frozen;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Takes frames out of the journal: one point read, and a replay only when something happened since.</summary>
internal sealed class FrameArchive(IJournal journal, CommuneRegister communes)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, OpenFrame Frame)> known = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<Guid, string> keys =
        communes.All.ToFrozenDictionary(c => FrameStream.Of(c).Dossier, c => c.Key);

    /// <summary>The commune whose frame is kept there, as it is in force; null when it is no frame of ours.</summary>
    /// <param name="tenant">The tenant it must be of; null when the client does not say it.</param>
    /// <param name="stream">The id of the stream in its tenant.</param>
    public Commune? CommuneOf(Guid? tenant, Guid stream) =>
        keys.TryGetValue(stream, out string? key) && communes.Find(key) is { } commune
        && (tenant is null || commune.Tenant == tenant)
            ? commune
            : null;

    /// <summary>The frame of a commune that is served; without any event before the first.</summary>
    /// <exception cref="System.Text.Json.JsonException">An event is not one this bot knows: never skipped.</exception>
    public async Task<OpenFrame> FindAsync(Commune commune, CancellationToken cancellationToken)
    {
        Commune founding = communes.FoundingOf(commune.Key);
        Head? head = await journal.ReadHeadAsync(FrameStream.Of(founding), cancellationToken);
        if (head is null)
        {
            return new OpenFrame(founding, [], Frame.None);
        }

        if (known.TryGetValue(founding.Key, out (DateTimeOffset At, OpenFrame Frame) last)
            && last.At == head.ChangedAt && last.Frame.Version == head.Version)
        {
            return last.Frame with { Token = head.Token };
        }

        IReadOnlyList<StoredEvent> events = await journal.ReadEventsAsync(FrameStream.Of(founding), cancellationToken);
        OpenFrame read = FrameReplay.Replay(founding, events.Take(head.Version)) with { Token = head.Token };
        known[founding.Key] = (head.ChangedAt, read);
        return read;
    }
}
