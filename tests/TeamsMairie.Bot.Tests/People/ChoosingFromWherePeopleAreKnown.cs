using TeamsMairie.Bot.People;

namespace TeamsMairie.Bot.Tests.People;

public sealed class ChoosingFromWherePeopleAreKnown
{
    [Fact]
    public void Is_the_commune_file_by_default() => Assert.Equal(new(false, TimeSpan.FromMinutes(60)), Read());

    [Fact]
    public void Is_the_directory_when_it_is_said() =>
        Assert.Equal(new(true, TimeSpan.FromMinutes(15)), Read(("People:Kind", "graph"), ("People:RefreshMinutes", "15")));

    [Theory]
    [InlineData("People:Kind", "Graph")]
    [InlineData("People:Kind", "")]
    [InlineData("People:RefreshMinutes", "4")]
    [InlineData("People:RefreshMinutes", "1441")]
    [InlineData("People:RefreshMinutes", "une heure")]
    public void Is_refused_with_the_name_of_the_setting(string setting, string value)
    {
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => Read((setting, value)));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    private static PeopleSettings Read(params ReadOnlySpan<(string Key, string Value)> settings)
    {
        Dictionary<string, string?> values = [];
        foreach ((string key, string value) in settings)
        {
            values[key] = value;
        }

        return PeopleSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
