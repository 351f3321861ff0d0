using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>Several processes follow one frame.</summary>
public sealed class FollowingTheFrame(AzuriteServer server)
{
    private const string Key = "montclair-sur-loire";
    private static readonly DateOnly Monday = new(2026, 5, 11);
    private readonly SharedConnector connector = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Stores => [JournalOptions.Sqlite, JournalOptions.AzureTables];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Is_done_by_a_host_that_starts(string kind)
    {
        using Place place = new(kind, server);
        await using (Replica before = await Replica.OpenAsync(place.Configure, connector, clock))
        {
            await AdoptAsync(before, Monday);
        }

        await using Replica after = await Replica.OpenAsync(place.Configure, connector, clock);
        using FrameKeeper keeper = after.Get<FrameKeeper>();
        await keeper.StartAsync(Cancelled);
        await keeper.StopAsync(Cancelled);

        Assert.Equal(9, LeaveIn(after));
    }

    [Fact]
    public async Task Is_done_by_the_other_replica_within_the_period()
    {
        using Place place = new(JournalOptions.AzureTables, server);
        await using Replica one = await Replica.OpenAsync(place.Configure, connector, clock);
        await using Replica other = await Replica.OpenAsync(place.Configure, connector, clock);
        using FrameKeeper keeper = other.Get<FrameKeeper>();
        await keeper.StartAsync(Cancelled);
        await AdoptAsync(one, Monday);
        Assert.Equal(9, LeaveIn(one));

        await UntilAsync(() =>
        {
            clock.Advance(FrameKeeper.Period);
            return LeaveIn(other) == 9;
        });

        await keeper.StopAsync(Cancelled);
    }

    [Fact]
    public async Task Begins_on_the_day_of_the_version_for_who_looks_that_day()
    {
        using Place place = new(JournalOptions.Sqlite, server);
        await using Replica replica = await Replica.OpenAsync(place.Configure, connector, clock);
        await AdoptAsync(replica, Monday.AddDays(1));
        Assert.NotEqual(9, LeaveIn(replica));

        clock.SetUtcNow(new DateTimeOffset(2026, 5, 11, 22, 0, 1, TimeSpan.Zero));
        await replica.Get<FrameRounds>().MakesAsync(FrameStream.Of(Bourg(replica)), Cancelled);

        Assert.Equal(9, LeaveIn(replica));
        OpenFrame frame = await replica.Get<FrameArchive>().FindAsync(Bourg(replica), Cancelled);
        Assert.Equal(1, frame.State.Announced);
    }

    [Fact]
    public async Task Is_woken_at_the_first_instant_of_the_day_to_come()
    {
        using Place place = new(JournalOptions.Sqlite, server);
        await using Replica replica = await Replica.OpenAsync(place.Configure, connector, clock);
        await AdoptAsync(replica, Monday.AddDays(1));
        StreamId stream = FrameStream.Of(Bourg(replica));
        await replica.Get<AddressBook>().LearnServiceAsync(new Uri(Door.Bourg.ServiceUrl), stream.Tenant, Cancelled);
        await replica.Get<FrameRounds>().MakesAsync(stream, Cancelled);

        Assert.Empty(await DueAsync(replica, new DateTimeOffset(2026, 5, 11, 21, 59, 59, TimeSpan.Zero)));
        Assert.Equal(stream, Assert.Single(await DueAsync(replica, new DateTimeOffset(2026, 5, 11, 22, 0, 0, TimeSpan.Zero))).Stream);
    }

    private static Task<IReadOnlyList<Wake>> DueAsync(Replica replica, DateTimeOffset at) =>
        replica.Journal.TakeDueAsync(at, TimeSpan.FromMinutes(1), 8, Cancelled);

    private static Commune Bourg(Replica replica) => replica.Get<CommuneRegister>().Find(Key)!;

    private static int LeaveIn(Replica replica) => Bourg(replica).Limits.Leave;

    private async Task AdoptAsync(Replica replica, DateOnly from)
    {
        Commune founding = Bourg(replica);
        Commune slower = founding with { Limits = founding.Limits with { Leave = 9 } };
        FrameCommand[] commands =
        [
            new FrameCommand.Propose(By(founding.HeadOfServices), slower, from),
            new FrameCommand.Validate(By(founding.HeadOfServices), 1), new FrameCommand.Validate(By(founding.Mayor), 1),
        ];
        foreach (FrameCommand command in commands)
        {
            Assert.IsType<FrameJudgement.Kept>(await replica.Get<FrameDesk>().HandleAsync(founding, _ => command, Cancelled));
        }
    }

    private Gesture By(Person person) => new(person.Id, clock.GetUtcNow());

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (int looks = 0; !holds(); looks++)
        {
            Assert.True(looks < 200, "It never did.");
            await Task.Delay(25, Cancelled);
        }
    }
}
