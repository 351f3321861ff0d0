using Azure.Core;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Tests.Frames;
using TeamsMairie.Bot.Upkeep;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;
using TeamsMairie.Graph.Tests.FakeGraph;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Tests.People;

public sealed class ReportingOnPeople : IAsyncLifetime
{
    private static readonly Commune Bourg = Samples.Bourg;
    private static readonly Person Agent = Bourg.People.First(p => p.Name == "Jordan Lambert");
    private static readonly Person Mayor = Bourg.Mayor;

    private readonly string folder = Directory.CreateTempSubdirectory("people-").FullName;
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();
    private GraphServer graph = null!;
    private ServiceProvider services = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        graph = await GraphServer.StartAsync();
        foreach (Person person in Bourg.People)
        {
            graph.Directory.Put(new FakeUser(person.Id.Value) { Manager = Bourg.SuperiorOf(person.Id)?.Id.Value });
        }

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddJournal(folder);
        builder.Services.AddSingleton(new CommuneRegister([Bourg])).AddSingleton(new GraphEndpoint(graph.Address));
        builder.Services.AddDirectoryReading(
            _ => DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue)));
        services = builder.Services.BuildServiceProvider();
        await services.GetRequiredService<IJournal>().OpenAsync(Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(graph.Objections);
        await services.DisposeAsync();
        await graph.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Says_that_all_is_well_and_keeps_what_was_read()
    {
        int code = await PrintAsync();

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("concordent", said.ToString(), StringComparison.Ordinal);
        DirectorySnapshot? kept = await services.GetRequiredService<PeopleMemory>().RecallAsync(Bourg.Tenant, Cancelled);
        Assert.Equal(Bourg.People.Count, kept?.People.Count);
    }

    [Fact]
    public async Task Tells_a_superior_that_is_not_the_one_of_the_frame()
    {
        graph.Directory.Change(Agent.Id.Value, user => user with { Manager = Mayor.Id.Value });

        int code = await PrintAsync();

        Assert.Equal(ExitCodes.Faulty, code);
        Assert.Contains(
            $"le cadre donne {Bourg.SuperiorOf(Agent.Id)!.Name} ({Bourg.SuperiorOf(Agent.Id)!.Id}) comme responsable, l’annuaire donne {Mayor.Name}",
            said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_a_team_leader_under_the_superior_of_the_frame_without_calling_it_a_fault()
    {
        Person[] team = [.. Bourg.People.Where(p => p.Role.IsUnderTheHead()).GroupBy(p => Bourg.SuperiorOf(p.Id)).First(t => t.Count() > 1)];
        (Person leader, Person member) = (team[0], team[1]);
        graph.Directory.Change(member.Id.Value, user => user with { Manager = leader.Id.Value });

        int code = await PrintAsync();

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains($"l’annuaire donne {leader.Name}", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_accounts_that_are_disabled_or_unknown()
    {
        graph.Directory.Change(Agent.Id.Value, user => user with { IsEnabled = false });
        graph.Directory.Remove(Mayor.Id.Value);

        int code = await PrintAsync();

        Assert.Equal(ExitCodes.Faulty, code);
        Assert.Contains($"{Agent.Name} ({Agent.Id}) : compte désactivé", said.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{Mayor.Name} ({Mayor.Id}) : aucun compte", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_a_guest_another_service_and_no_superior_without_calling_them_faults()
    {
        graph.Directory.Change(
            Agent.Id.Value, user => user with { Type = "Guest", Department = "Antenne de Bellevue", Manager = null });

        int code = await PrintAsync();

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("compte invité", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("« Antenne de Bellevue » dans l’annuaire", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_not_possible_without_a_permission()
    {
        graph.Directory.Granted.Remove(GraphRight.MailboxSettingsRead);

        int code = await PrintAsync();

        Assert.Equal(ExitCodes.Faulty, code);
        Assert.Contains("MailboxSettings.Read", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_the_directory_is_away_or_refuses()
    {
        graph.Directory.Granted.Clear();
        int refused = await PrintAsync();
        graph.IsAway = true;
        int away = await PrintAsync();

        Assert.Equal((ExitCodes.Refused, ExitCodes.Refused), (refused, away));
        Assert.Contains("User.Read.All", complained.ToString(), StringComparison.Ordinal);
        Assert.Contains("ne répond pas", complained.ToString(), StringComparison.Ordinal);
    }

    private Task<int> PrintAsync() => new PeopleReport(
        services.GetRequiredService<PeopleReading>(), services.GetRequiredService<CommuneRegister>(), said, complained)
        .PrintAsync(Cancelled);
}
