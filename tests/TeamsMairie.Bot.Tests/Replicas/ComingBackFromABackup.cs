using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>What was delivered after a backup is not in it.</summary>
public sealed class ComingBackFromABackup(AzuriteServer server)
{
    private const string Mark = "Reprise après restauration : vous avez peut-être déjà reçu cette carte.";
    private readonly SharedConnector connector = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Stores => [JournalOptions.Sqlite, JournalOptions.AzureTables];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_card_sent_anew_says_so_until_somebody_acts_on_its_dossier(string kind)
    {
        using Place before = new(kind, server);
        using Place after = new(kind, server);
        StreamId stream = await BackUpAndRestoreAsync(before, after);
        await using Replica replica = await Replica.OpenAsync(after.Configure, connector, clock);
        connector.Taken.Clear();
        await replica.DeliverAsync(stream);
        Assert.Equal(2, connector.Taken.Count(call => call.Verb == "POST"));
        Assert.All(Cards("POST"), card => Assert.Contains(Mark, card, StringComparison.Ordinal));

        clock.Advance(TimeSpan.FromMinutes(1));
        await replica.TakeChargeAsync(stream);
        await replica.DeliverAsync(stream);
        Assert.NotEmpty(Cards("PUT"));
        Assert.All(Cards("PUT"), card => Assert.DoesNotContain(Mark, card, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_dossier_that_began_since_says_nothing(string kind)
    {
        using Place before = new(kind, server);
        using Place after = new(kind, server);
        await BackUpAndRestoreAsync(before, after);
        await using Replica replica = await Replica.OpenAsync(after.Configure, connector, clock);
        connector.Taken.Clear();
        await replica.DeliverAsync(await replica.SubmitAsync(2));
        Assert.NotEmpty(Cards("POST"));
        Assert.All(Cards("POST"), card => Assert.DoesNotContain(Mark, card, StringComparison.Ordinal));
    }

    // A request is committed, then backed up, then delivered; then all is lost.
    private async Task<StreamId> BackUpAndRestoreAsync(Place before, Place after)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("replicas-").FullName, "sauvegarde");
        StreamId stream;
        await using (Replica lost = await Replica.OpenAsync(before.Configure, connector, clock))
        {
            stream = await lost.SubmitAsync(1);
            await before.KeepUpAsync(alone: false, clock, upkeep =>
                upkeep.BackupAsync(file, new Progress<long>(), TestContext.Current.CancellationToken));
            clock.Advance(TimeSpan.FromMinutes(1));
            await lost.DeliverAsync(stream);
            Assert.All(Cards("POST"), card => Assert.DoesNotContain(Mark, card, StringComparison.Ordinal));
        }

        clock.Advance(TimeSpan.FromHours(1));
        await after.KeepUpAsync(alone: true, clock, upkeep =>
            upkeep.RestoreAsync(file, new Progress<long>(), TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromMinutes(1));
        return stream;
    }

    private IEnumerable<string> Cards(string verb) =>
        connector.Taken.Where(call => call.Verb == verb).Select(call => call.Body);
}
