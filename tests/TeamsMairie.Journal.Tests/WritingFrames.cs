using System.Text.Json;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal.Dossiers;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Journal.Tests;

public sealed class WritingFrames
{
    private static readonly PersonId Someone = new(Guid.Parse("62a041b7-5364-531b-8cca-9c506bbecc5b"));
    private static readonly DateTimeOffset Now = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);
    private static readonly Commune Town = new(Guid.Empty, "bourg", "Bourg", CircuitPreset.SmallCommune, [], []);

    private static readonly FrameRecords Records = new(
        commune => commune.Key, key => key == Town.Key ? Town : throw new JsonException("Another town."));

    public static TheoryData<FrameEvent, string> Events => new()
    {
        { new FrameEvent.Proposed(Someone, Now, 2, Town, new(2026, 6, 1)), "frame.proposed.v1" },
        { new FrameEvent.Validated(Someone, Now, 2, Signatory.Mayor), "frame.validated.v1" },
        { new FrameEvent.Validated(Someone, Now, 2, Signatory.HeadOfServices), "frame.validated.v1" },
        { new FrameEvent.Adopted(Someone, Now, 2, new(2026, 6, 1)), "frame.adopted.v1" },
        { new FrameEvent.GivenUp(Someone, Now, 2, "à revoir"), "frame.given-up.v1" },
        { new FrameEvent.CameIntoForce(default, Now, 2), "frame.came-into-force.v1" },
    };

    [Fact]
    public void Every_event_of_the_frame_has_a_name_of_its_own()
    {
        IEnumerable<Type> events = typeof(FrameEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(FrameEvent)));

        Assert.Equal(events.OrderBy(t => t.Name), FrameEventNames.ByType.Keys.OrderBy(t => t.Name));
        Assert.Equal(FrameEventNames.ByType.Count, FrameEventNames.ByName.Count);
        Assert.All(FrameEventNames.ByName.Keys, name => Assert.True(FrameEventNames.IsOfAFrame(name)));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_read_back_as_it_was(FrameEvent happened, string expected)
    {
        (string name, byte[] body) = Records.Write(happened);

        Assert.Equal(expected, name);
        Assert.Equal(happened, Records.ReadEvent(name, body));
    }

    [Fact]
    public void An_unknown_event_stops_and_is_never_skipped() =>
        Assert.Throws<JsonException>(() => Records.ReadEvent("frame.exploded.v1", "{}"u8));

    [Fact]
    public void An_event_with_a_part_that_is_not_known_stops_too()
    {
        (string name, byte[] body) = Records.Write(new FrameEvent.CameIntoForce(Someone, Now, 2));
        byte[] more = [.. body[..^1], .. ",\"more\":1}"u8];

        Assert.Throws<JsonException>(() => Records.ReadEvent(name, more));
    }

    [Fact]
    public void No_dossier_is_of_the_family_of_frames() =>
        Assert.All(EventNames.ByName.Keys, name => Assert.False(FrameEventNames.IsOfAFrame(name)));
}
