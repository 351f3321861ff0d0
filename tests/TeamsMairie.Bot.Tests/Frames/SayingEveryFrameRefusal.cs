using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Circuit.Frames;

namespace TeamsMairie.Bot.Tests.Frames;

public sealed class SayingEveryFrameRefusal
{
    public static TheoryData<FrameRefusal> All => [.. Enum.GetValues<FrameRefusal>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_refusal_has_a_whole_french_sentence(FrameRefusal reason)
    {
        string sentence = FrameRefusals.Of(reason);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("'", sentence, StringComparison.Ordinal);
    }
}
