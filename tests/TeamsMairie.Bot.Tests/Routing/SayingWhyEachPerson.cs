using TeamsMairie.Bot.Drawing;
using TeamsMairie.Circuit.Routes;

namespace TeamsMairie.Bot.Tests.Routing;

public sealed class SayingWhyEachPerson
{
    public static TheoryData<RouteReason> All => [.. Enum.GetValues<RouteReason>().Where(reason => reason != RouteReason.None)];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_rule_is_a_whole_french_sentence(RouteReason reason)
    {
        string sentence = RouteSentences.Of(reason);

        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("'", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_kept_before_reasons_were_says_nothing() => Assert.Empty(RouteSentences.Of(RouteReason.None));
}
