using TeamsMairie.Bot.Clicking;
using TeamsMairie.Circuit.Rules;

namespace TeamsMairie.Bot.Tests;

public sealed class SayingEveryRefusal
{
    public static TheoryData<Refusal> All => [.. Enum.GetValues<Refusal>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_refusal_has_a_whole_french_sentence(Refusal reason)
    {
        string sentence = RefusalSentences.Of(reason, null);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("'", sentence, StringComparison.Ordinal);
    }
}
