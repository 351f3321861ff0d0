using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

public sealed class LackingARight
{
    [Fact]
    public async Task Does_without_mailboxes_and_says_so()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Granted.Remove(GraphRight.MailboxSettingsRead);
        desk.Graph.Directory.Change(Desk.Agent.Value, user => user with { Reply = FakeUser.AlwaysOn() });

        DirectorySnapshot read = await desk.ReadAsync();

        Assert.Equal([GraphRight.MailboxSettingsRead], read.Missing);
        Assert.Equal(Desk.Head, read.Find(Desk.Agent)!.Manager);
        Assert.Null(read.Find(Desk.Agent)!.Away);
    }

    [Fact]
    public async Task Reads_nothing_without_users_and_names_the_permission()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Granted.Remove(GraphRight.UserReadAll);

        DirectoryAwayException away = await Assert.ThrowsAsync<DirectoryAwayException>(() => desk.ReadAsync());

        Assert.Equal(GraphRight.UserReadAll, away.Missing);
    }

    [Theory]
    [InlineData(GraphRight.UserReadAll, "User.Read.All", "aucune décision")]
    [InlineData(GraphRight.MailboxSettingsRead, "MailboxSettings.Read", "réponses automatiques")]
    [InlineData(GraphRight.CalendarsReadBasic, "Calendars.ReadBasic", "agendas")]
    public void Is_told_in_french_with_what_is_not_possible(GraphRight right, string name, string cannot)
    {
        Assert.Contains(name, right.WithoutIt(), StringComparison.Ordinal);
        Assert.Contains(cannot, right.WithoutIt(), StringComparison.Ordinal);
    }
}
