using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Tests.Frames;

public sealed class KeepingAVersion
{
    public static TheoryData<string> Keys => [.. Samples.Fixtures.Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reads_back_as_it_was_proposed(string key) => ReadsBack(Samples.Fixtures.Single(c => c.Key == key));

    [Fact]
    public void Keeps_every_key_there_is() => ReadsBack(Samples.Full);

    private static void ReadsBack(Commune content)
    {
        FrameEvent.Proposed proposed = new(
            content.Mayor.Id, new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero), 3, content, new(2026, 6, 1));

        (string name, byte[] body) = FrameText.Records.Write(proposed);

        Assert.Equal(proposed, FrameText.Records.ReadEvent(name, body));
    }
}
