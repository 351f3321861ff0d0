using System.Diagnostics.Metrics;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>One process of the bot without its door nor its loops: what is done is done when the test says so.</summary>
internal sealed class Replica : IAsyncDisposable
{
    public static readonly PersonId Agent = new(Guid.Parse(Bourg.Staff));
    public static readonly PersonId Chief = new(Guid.Parse(Bourg.Chief));
    private static readonly Guid Tenant = Guid.Parse(Bourg.Tenant);
    private readonly IHost host;

    private Replica(IHost host) => this.host = host;

    public IJournal Journal => Get<IJournal>();

    public Courier Courier => Get<Courier>();

    public IMeterFactory Meters => Get<IMeterFactory>();

    private Commune Commune => Get<CommuneRegister>().Find("montclair-sur-loire")!;

    private DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    public static async Task<Replica> OpenAsync(
        Action<JournalOptions> journal, SharedConnector connector, TimeProvider? clock = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        IServiceCollection services = builder.Services;
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddTeamsMairie(Bourg.Communes, "");
        services.Configure(journal);
        services.AddHttpClient<ConnectorClient>().ConfigurePrimaryHttpMessageHandler(connector.Handler);
        Replica replica = new(builder.Build());
        await replica.Journal.OpenAsync(TestContext.Current.CancellationToken);
        return replica;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>An agent asks for leave; nothing is delivered yet.</summary>
    public async Task<StreamId> SubmitAsync(int message, bool isPublic = false)
    {
        StreamId stream = new(Tenant, DerivedId.Of(Tenant, $"{message}"));
        string place = isPublic ? "19:general@thread.tacv2" : "a:jordan";
        Matter matter = isPublic
            ? new(RequestKind.ServiceMatter, new Competence("voirie"), Urgency.Normal, TellsOfHealth: false)
            : new(RequestKind.HrLeave, null, Urgency.Normal, TellsOfHealth: false);
        Origin origin = new(new Uri(Bourg.ServiceUrl), place, $"{message}", isPublic) { Commune = Commune.Key };
        await KeepAsync(stream, g => new DossierCommand.Submit(g, origin, "Bonjour", "Une demande", matter, [], Urgency.Normal, null), Agent);
        return stream;
    }

    /// <summary>Who holds the request takes it in charge; nothing is delivered yet.</summary>
    public async Task TakeChargeAsync(StreamId stream)
    {
        OpenDossier dossier = (await Get<DossierArchive>().FindAsync(stream, TestContext.Current.CancellationToken))!;
        await KeepAsync(stream, g => new DossierCommand.TakeCharge(g), dossier.State.Holder);
    }

    public Task DeliverAsync(StreamId stream) => Courier.DeliverAsync(stream, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task KeepAsync(StreamId stream, Func<Gesture, DossierCommand> command, PersonId by) =>
        Assert.IsType<Judgement.Kept>(await Get<DossierDesk>().HandleAsync(
            stream, Commune, (_, _) => command(new Gesture(by, Now)), TestContext.Current.CancellationToken));
}
