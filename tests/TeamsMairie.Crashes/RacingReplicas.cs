using System.Text.Json.Nodes;
using TeamsMairie.Crashes.Dying;
using TeamsMairie.Crashes.Killing;
using TeamsMairie.Crashes.Teams;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Crashes;

/// <summary>Two bots on one table and one queue, and nobody who leads.</summary>
public sealed class RacingReplicas(AzuriteServer server)
{
    private const int Requests = 200;
    private const int Decided = 100;
    private const string NotApplied = "Cette demande a chang";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // As many people as write in the same instant; all 200 at once would ask more of a small machine than it promises.
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 16 };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_each_request_and_each_click_once_and_share_what_is_due()
    {
        using Store store = Store.Open(JournalOptions.AzureTables, server);
        await using Town town = await Town.OpenAsync(store);
        await using (BotProcess one = town.Start(default), other = town.Start(default))
        {
            BotProcess[] replicas = [one, other];
            await Task.WhenAll(replicas.Select(replica => town.UntilReadyAsync(replica, Cancelled)));
            await Parallel.ForAsync(0, Requests, Together, async (i, _) => await WriteAsync(town, replicas[i % 2], i));
            await Parallel.ForAsync(
                0, Decided, Together, async (i, _) => Assert.Equal(replicas.Length, await DecideAsync(town, replicas, i)));
            await RestAsync(town);
        }

        int[] woken = await WakeAllAsync(town);

        Assert.All(woken, taken => Assert.NotEqual(0, taken));
        Assert.DoesNotContain(town.Connector.Sent, card => card.Value > 1);
        await using KeptRecord record = KeptRecord.Open(town, beside: false);
        IReadOnlyList<KeptDossier> dossiers = await record.ReadAsync(Cancelled);
        Assert.Equal(Requests, dossiers.Select(dossier => dossier.Message).Distinct().Count());
        Assert.Equal((Requests, Requests), (dossiers.Count, dossiers.Select(dossier => dossier.Number).Distinct().Count()));
        Assert.Equal(Decided, dossiers.Sum(dossier => dossier.Decisions.Count));
        Assert.DoesNotContain(dossiers, dossier => dossier.Decisions.Count > 1);
        Assert.Equal(0, await record.CountPendingAsync(Cancelled));
    }

    // A month later, every deadline has passed.
    private static async Task<int[]> WakeAllAsync(Town town)
    {
        await using BotProcess one = town.Start(TimeSpan.FromDays(30), $"--{MortalHost.Sweeps}=true");
        await using BotProcess other = town.Start(default);
        BotProcess[] replicas = [one, other];
        await Task.WhenAll(replicas.Select(replica => town.UntilReadyAsync(replica, Cancelled)));
        await UntilAsync(() => Task.FromResult(replicas.Sum(replica => replica.Woken) >= Requests - Decided));
        await RestAsync(town);
        return [.. replicas.Select(replica => replica.Woken)];
    }

    // As Teams does: what was answered too late is delivered again, twice at most, to the same bot.
    private static async Task WriteAsync(Town town, BotProcess replica, int i)
    {
        JsonObject message = Activities.Message(
            Bourg.Staff[i % Bourg.Staff.Count], $"m{i}", $"Bonjour, je voudrais poser vendredi 9 mai, repère {i}.");
        JsonNode? answer = null;
        for (int deliveries = 0; deliveries < 3 && answer is null; deliveries++)
        {
            answer = await town.PostAsync(replica, message, Cancelled);
        }

        Assert.NotNull(answer);
    }

    /// <returns>How many replicas said that the decision is kept.</returns>
    private static async Task<int> DecideAsync(Town town, BotProcess[] replicas, int i)
    {
        JsonObject card = await town.Connector.ToDecide.ReadAsync(Cancelled);
        Guid holder = CardSeen.Of(card)!.Recipient;
        JsonNode?[] taken = await ClickAsync(town, replicas, holder, CardButtons.Find(card, "takeCharge")!);
        JsonObject decision = (JsonObject)CardButtons.Find(taken[0], "settle", "granted")!.DeepClone();
        decision["data"]!["text"] = $"Décision {i}.";
        JsonNode?[] decided = await ClickAsync(town, replicas, holder, decision);
        return decided.Count(answer => answer?["value"] is JsonObject shown
            && !shown.ToJsonString().Contains(NotApplied, StringComparison.Ordinal));
    }

    private static Task<JsonNode?[]> ClickAsync(Town town, BotProcess[] replicas, Guid person, JsonObject button)
    {
        JsonObject click = Activities.Click(person, $"f:{Guid.CreateVersion7(town.Now)}", button);
        return Task.WhenAll(replicas.Select(replica => town.PostAsync(replica, click, Cancelled)));
    }

    private static async Task RestAsync(Town town)
    {
        await using KeptRecord record = KeptRecord.Open(town, beside: true);
        int calls = -1;
        await UntilAsync(async () => calls == (calls = town.Connector.Calls) && await record.CountPendingAsync(Cancelled) == 0);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        end.CancelAfter(Patience);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(500));
        while (!await isSo())
        {
            await timer.WaitForNextTickAsync(end.Token);
        }
    }
}
