using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Tests;

/// <summary>A commit is known by what it says, too: two gestures of one person at one instant are not one gesture.</summary>
public sealed class ActingAtTheSameInstant : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("mairie-").FullName;
    private readonly ServiceProvider services;

    public ActingAtTheSameInstant()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging().AddTeamsMairie(Bourg.Communes, folder);
        services = builder.Services.BuildServiceProvider();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Keeps_the_first_of_two_decisions_and_does_not_say_that_the_second_is_kept()
    {
        OpenDossier held = await HeldAsync();
        Judgement first = await SettleAsync(held, "L’équipe est au complet.");
        Judgement second = await SettleAsync(held, "Bon repos.");

        Assert.IsType<Judgement.Kept>(first);
        Assert.IsType<Judgement.Refused>(second);
        IReadOnlyList<StoredEvent> events =
            await services.GetRequiredService<IJournal>().ReadEventsAsync(held.Stream, Cancelled);
        DossierEvent.Decided decided = Assert.Single(
            events.Select(stored => DossierRecords.ReadEvent(stored.Name, stored.Body)).OfType<DossierEvent.Decided>());
        Assert.Equal("L’équipe est au complet.", decided.Verdict.Text);
    }

    // A request for leave that its holder has taken in charge.
    private async Task<OpenDossier> HeldAsync()
    {
        Guid tenant = Guid.Parse(Bourg.Tenant);
        PersonId author = new(Guid.Parse(Bourg.Staff));
        Commune commune = services.GetRequiredService<Communes.CommuneRegister>().Of(tenant, author).First();
        Origin origin = new(new Uri(Bourg.ServiceUrl), "a:jordan", "m1", IsPublic: false) { Commune = commune.Key };
        DossierDesk desk = services.GetRequiredService<DossierDesk>();
        StreamId stream = new(tenant, DerivedId.Of(tenant, "m1"));
        await desk.HandleAsync(
            stream, commune,
            (_, _) => new DossierCommand.Submit(
                new Gesture(author, Now), origin, "Je voudrais poser vendredi 9 mai", "Congé",
                new Matter(RequestKind.HrLeave, null, Urgency.Normal, TellsOfHealth: false), [], Urgency.Normal, null),
            Cancelled);
        Judgement taken = await desk.HandleAsync(
            stream, commune, (state, _) => new DossierCommand.TakeCharge(new Gesture(state.Holder, Now)), Cancelled);
        return (await services.GetRequiredService<DossierArchive>()
            .FindAsync(Assert.IsType<Judgement.Kept>(taken).Dossier.Stream, Cancelled))!;
    }

    private Task<Judgement> SettleAsync(OpenDossier held, string words) => services.GetRequiredService<DossierDesk>().HandleAsync(
        held,
        (_, _) => new DossierCommand.Settle(
            new Gesture(held.State.Holder, Now.AddMinutes(5)), Outcome.Granted, words, "", null, null),
        Cancelled);
}
