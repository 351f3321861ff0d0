using TeamsMairie.Browser.Tests.Fixture;
using TeamsMairie.Sandbox.Stories;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Browser.Tests;

public sealed class TellingStories
{
    private static readonly TownDirectory Towns =
        TownDirectory.Read(Path.Combine(AppContext.BaseDirectory, "Communes"));

    private static readonly StoryShelf Shelf = new(Path.Combine(AppContext.BaseDirectory, "Stories"));

    [Fact]
    public void Offers_three() => Assert.Equal(
        ["conge", "renfort", "arbitrage"], Shelf.Stories.Select(story => story.Key));

    [Fact]
    public void Casts_people_of_the_commune_where_it_is_played() => Assert.All(Shelf.Stories, story =>
    {
        IEnumerable<Guid> people = Towns.Find(story.Commune)!.People.Select(person => person.Id);
        Assert.Subset(people.ToHashSet(), story.Cast.Values.ToHashSet());
        Assert.All(story.Steps, step => Assert.Contains(step.Who, story.Cast.Keys));
        Assert.All(story.Panes, pane => Assert.Contains(pane.Who, story.Cast.Keys));
        Assert.InRange(story.Panes.Count, 1, 3);
    });

    [Fact]
    public void Either_says_or_clicks_in_a_known_place() => Assert.All(
        Shelf.Stories.SelectMany(story => story.Steps),
        step =>
        {
            Assert.NotEqual(step.Says is null, step.Button is null && step.Verb is null);
            Assert.Contains(step.In, (string[])[Places.Personal, Places.Arbitration, Places.General]);
            Assert.EndsWith(".", step.Explains, StringComparison.Ordinal);
        });

    [Fact]
    public async Task Is_told_one_at_a_time_and_stops_when_all_starts_again()
    {
        await using SandboxFixture sandbox = await SandboxFixture.StartAsync();

        // The bot of these tests never asks for an arbitration: the story waits for its second card.
        var first = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/stories/arbitrage");
        var second = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/stories/conge");
        await sandbox.CallAsync(HttpMethod.Post, "/sandbox/reset");
        var third = await sandbox.CallAsync(HttpMethod.Post, "/sandbox/stories/conge");

        Assert.Equal((200, 409, 200), (first.Status, second.Status, third.Status));
    }
}
