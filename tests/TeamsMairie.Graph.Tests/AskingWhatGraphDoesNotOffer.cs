using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

/// <summary>The pretend Graph is only worth what it refuses.</summary>
public sealed class AskingWhatGraphDoesNotOffer
{
    [Theory]
    [InlineData("GET", "/users/u/managr", "")]
    [InlineData("GET", "/users/u/calendar/getSchedule", "")]
    [InlineData("POST", "/users/u/manager", "")]
    [InlineData("GET", "/users/u/mailboxSettings", "$top")]
    [InlineData("GET", "/users/delta", "accountEnabled")]
    [InlineData("GET", "/users/u/calendarView", "from")]
    public void Is_refused(string verb, string path, string option) =>
        Assert.NotNull(GraphRoutes.Objection(verb, path, option.Length > 0 ? [option] : []));

    [Theory]
    [InlineData("GET", "/users/u", "$select")]
    [InlineData("GET", "/users/delta", "$select")]
    [InlineData("GET", "/users/u/manager", "$select")]
    [InlineData("GET", "/users/u/mailboxSettings", "$select")]
    [InlineData("GET", "/users/u/calendarView", "startDateTime")]
    public void Is_not_refused_when_it_does(string verb, string path, string option) =>
        Assert.Null(GraphRoutes.Objection(verb, path, [option]));

    [Fact]
    public void Is_known_from_the_whole_of_microsofts_client() => Assert.InRange(GraphRoutes.Count, 15_000, 30_000);
}
