using System.Collections.Concurrent;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Takes frames out of the journal: one point read, and a replay only when something happened since.</summary>
internal sealed class FrameArchive(IJournal journal, CommuneRegister communes)
{
    private readonly ConcurrentDictionary<string, OpenFrame> known = new(StringComparer.Ordinal);

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

        if (known.GetValueOrDefault(founding.Key) is { } same && same.Version == head.Version)
        {
            return same with { Token = head.Token };
        }

        IReadOnlyList<StoredEvent> events = await journal.ReadEventsAsync(FrameStream.Of(founding), cancellationToken);
        OpenFrame read = new OpenFrame(founding, [], Frame.None) { Token = head.Token }.With(
            events.Take(head.Version).Select(stored => FrameText.Records.ReadEvent(stored.Name, stored.Body)));
        return known[founding.Key] = read;
    }
}
