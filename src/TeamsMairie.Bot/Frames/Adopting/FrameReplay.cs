using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Folds the events of a frame anew, from the first one.</summary>
internal static class FrameReplay
{
    /// <summary>Whether a stream is a frame's, by its events.</summary>
    public static bool IsOfAFrame(IReadOnlyList<StoredEvent> events) => events.Any(e => FrameEventNames.IsOfAFrame(e.Name));

    /// <summary>The frame of a commune.</summary>
    /// <exception cref="System.Text.Json.JsonException">An event is not one this bot knows: never skipped.</exception>
    public static OpenFrame Replay(Commune founding, IEnumerable<StoredEvent> events) =>
        new OpenFrame(founding, [], Frame.None)
            .With(events.Select(stored => FrameText.Records.ReadEvent(stored.Name, stored.Body)));

    /// <summary>The frame, of the commune that its first version names; null when it is no longer served.</summary>
    /// <exception cref="System.Text.Json.JsonException">An event is not one this bot knows: never skipped.</exception>
    public static OpenFrame? Replay(IReadOnlyList<StoredEvent> events, CommuneRegister communes) =>
        FrameText.Records.ReadEvent(events[0].Name, events[0].Body) is FrameEvent.Proposed { Content.Key: var key }
        && communes.Find(key) is not null
            ? Replay(communes.FoundingOf(key), events)
            : null;
}
