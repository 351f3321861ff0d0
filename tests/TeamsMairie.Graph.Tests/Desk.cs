using Azure.Core;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph.Tests.FakeGraph;

namespace TeamsMairie.Graph.Tests;

/// <summary>The real readers in front of the pretend Graph, and the persons of a small town hall.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static readonly PersonId Agent = Person(1);
    public static readonly PersonId Head = Person(2);
    public static readonly PersonId Director = Person(3);
    public static readonly PersonId Mayor = Person(4);
    public static readonly PersonId Nobody = Person(99);

    private readonly ServiceProvider services;

    private Desk(GraphServer graph, ServiceProvider services) => (Graph, this.services) = (graph, services);

    public GraphServer Graph { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)services.GetRequiredService<TimeProvider>();

    public AccountReader Accounts => services.GetRequiredService<AccountReader>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync()
    {
        GraphServer graph = await GraphServer.StartAsync();
        graph.Directory.Put(new FakeUser(Agent.Value) { Manager = Head.Value, Department = "Voirie" });
        graph.Directory.Put(new FakeUser(Head.Value) { Manager = Director.Value });
        graph.Directory.Put(new FakeUser(Director.Value));
        graph.Directory.Put(new FakeUser(Mayor.Value));
        ServiceCollection registered = new();
        registered.AddSingleton<TimeProvider>(new FakeTimeProvider(Monday));
        registered.AddSingleton(new GraphEndpoint(graph.Address));
        registered.AddGraphPeople(_ => DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue)));
        return new Desk(graph, registered.BuildServiceProvider());
    }

    public static PersonId Person(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    /// <summary>Reads the four persons and one the directory does not know; the mayor's mailbox is not looked at.</summary>
    public Task<DirectorySnapshot> ReadAsync(DirectorySnapshot? before = null, params ReadOnlySpan<PersonId> others)
    {
        HashSet<PersonId> people = [Agent, Head, Director, Mayor, Nobody, .. others];
        HashSet<PersonId> staff = [Agent, Head, Director, .. others];
        return services.GetRequiredService<DirectoryReader>().ReadAsync(before, people, staff, Cancelled);
    }

    public int Times(string asked) => Graph.Asked.Count(one => one == asked);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Graph.Objections);
        await services.DisposeAsync();
        await Graph.DisposeAsync();
    }
}
