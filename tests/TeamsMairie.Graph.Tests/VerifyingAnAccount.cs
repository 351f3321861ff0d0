using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

public sealed class VerifyingAnAccount
{
    [Fact]
    public async Task Says_what_the_directory_says_now()
    {
        await using Desk desk = await Desk.OpenAsync();
        Account before = await ReadAsync(desk, Desk.Agent);
        desk.Graph.Directory.Change(Desk.Agent.Value, user => user with { IsEnabled = false });

        Account after = await ReadAsync(desk, Desk.Agent);

        Assert.Equal(Account.Enabled, before);
        Assert.Equal(Account.Disabled, after);
        Assert.Equal(Account.Unknown, await ReadAsync(desk, Desk.Nobody));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(401)]
    public async Task Fails_when_graph_fails(int status)
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.AnswersNext(FakeAnswer.Error(status, "no"));

        DirectoryAwayException away = await Assert.ThrowsAsync<DirectoryAwayException>(() => ReadAsync(desk, Desk.Agent));

        Assert.Null(away.Missing);
    }

    [Fact]
    public async Task Fails_when_nobody_listens()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.Graph.DisposeAsync();

        await Assert.ThrowsAsync<DirectoryAwayException>(() => ReadAsync(desk, Desk.Agent));
    }

    [Fact]
    public async Task Fails_on_an_answer_that_says_nothing_of_the_account()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.AnswersNext(new FakeAnswer(200, new System.Text.Json.Nodes.JsonObject { ["id"] = Desk.Agent.ToString() }));

        await Assert.ThrowsAsync<DirectoryAwayException>(() => ReadAsync(desk, Desk.Agent));
    }

    [Fact]
    public async Task Names_the_permission_that_is_missing()
    {
        await using Desk desk = await Desk.OpenAsync();
        desk.Graph.Directory.Granted.Remove(GraphRight.UserReadAll);

        DirectoryAwayException away = await Assert.ThrowsAsync<DirectoryAwayException>(() => ReadAsync(desk, Desk.Agent));

        Assert.Equal(GraphRight.UserReadAll, away.Missing);
    }

    private static Task<Account> ReadAsync(Desk desk, PersonId person) =>
        desk.Accounts.ReadAsync(person, TestContext.Current.CancellationToken);
}
