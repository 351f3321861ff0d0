namespace TeamsMairie.Journal.Tests;

public sealed class DerivingIds
{
    [Fact]
    public void The_vector_of_the_standard_is_met() =>
        // RFC 9562, appendix A.4: the DNS namespace and www.example.com.
        Assert.Equal(
            Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
            DerivedId.Of(Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    [Fact]
    public void Parts_do_not_run_into_each_other() =>
        Assert.NotEqual(DerivedId.Of(Guid.Empty, "a", "bc"), DerivedId.Of(Guid.Empty, "ab", "c"));

    [Fact]
    public void A_long_name_is_taken_whole() => Assert.NotEqual(
        DerivedId.Of(Guid.Empty, new string('a', 5000)), DerivedId.Of(Guid.Empty, new string('a', 5001)));
}
