using Azure.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Tests.Frames;
using TeamsMairie.Bot.Tests.Towns;
using TeamsMairie.Graph;
using TeamsMairie.Graph.Tests.FakeGraph;
using TeamsMairie.Sandbox;

namespace TeamsMairie.Bot.Tests.People;

/// <summary>A whole town hall whose directory is a pretend Microsoft Graph, over real HTTP.</summary>
internal sealed class DirectoryTown : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(60);

    private DirectoryTown(GraphServer graph, Town town) => (Graph, Town) = (graph, town);

    public GraphServer Graph { get; }

    public Town Town { get; }

    private SandboxClock Clock => Town.Services.GetRequiredService<SandboxClock>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Opens with a directory that was just read.</summary>
    public static async Task<DirectoryTown> OpenAsync()
    {
        GraphServer graph = await GraphServer.StartAsync();
        foreach (Guid id in Samples.Bourg.People.AsEnumerable().Select(p => p.Id.Value))
        {
            graph.Directory.Put(new FakeUser(id));
        }

        Town town = await Town.OpenAsync(services: services => services
            .Replace(ServiceDescriptor.Singleton(new CommuneRegister([Samples.Bourg])))
            .AddSingleton(new GraphEndpoint(graph.Address))
            .AddDirectory(
                new PeopleSettings(IsOnGraph: true, Every),
                _ => DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue))));
        DirectoryTown opened = new(graph, town);
        await opened.LooksAsync();
        return opened;
    }

    public void Changes(string person, Func<FakeUser, FakeUser> change) => Graph.Directory.Change(Town.Id(person), change);

    /// <summary>Time passes, and the bot looks at the directory, as it does each minute.</summary>
    public async Task PassesAsync(TimeSpan time)
    {
        Clock.MoveTo(Clock.GetUtcNow() + time);
        await LooksAsync();
    }

    /// <summary>Long enough for the directory to be read again.</summary>
    public Task ReadsAgainAsync() => PassesAsync(Every + TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Graph.Objections);
        await Town.DisposeAsync();
        await Graph.DisposeAsync();
    }

    private Task LooksAsync() => Town.Services.GetRequiredService<PeopleRefresh>().LookAsync(Cancelled);
}
