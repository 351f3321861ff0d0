using System.Text.Json.Nodes;
using TeamsMairie.Crashes.Teams;

namespace TeamsMairie.Crashes.Killing;

/// <summary>The people of the town: they write, they decide, and they try again as Teams and people do.</summary>
internal sealed class Residents(Town town, Ledger ledger, int seed)
{
    // What Teams delivers at most of one message, and after which it shows that it could not.
    private const int Deliveries = 3;
    private const int Clicks = 100;

    // « Cette demande a changé, voici l’état actuel. Rien n’a été appliqué. », up to its first accent.
    private const string NotApplied = "Cette demande a chang";
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);
    private int deciding;
    private TaskCompletionSource<BotProcess> bot = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Nobody has a card left to decide.</summary>
    public bool AreIdle => town.Connector.ToDecide.Count == 0 && Volatile.Read(ref deciding) == 0;

    /// <summary>A bot is there to be written to.</summary>
    public void Meet(BotProcess ready) => bot.TrySetResult(ready);

    /// <summary>It is there no more; who writes waits for the next one.</summary>
    public void Lose() =>
        bot = bot.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : bot;

    /// <summary>Writes one request after the other until told to stop.</summary>
    public async Task WriteAsync(int writer, CancellationToken stop)
    {
        Random chance = new((seed * 31) + writer);
        while (!stop.IsCancellationRequested)
        {
            await WriteOneAsync(Bourg.Staff[writer % Bourg.Staff.Count], deliversTwice: chance.Next(6) == 0, stop);
            await PauseAsync(Breath * 6, stop);
        }
    }

    /// <summary>Decides each request whose card comes, until no more come.</summary>
    public async Task DecideAsync(CancellationToken stop)
    {
        try
        {
            await foreach (JsonObject card in town.Connector.ToDecide.ReadAllAsync(stop))
            {
                Interlocked.Increment(ref deciding);
                await DecideOneAsync(card, stop);
                Interlocked.Decrement(ref deciding);
            }
        }
        catch (OperationCanceledException)
        {
            // The day is over.
        }
    }

    private async Task WriteOneAsync(Guid person, bool deliversTwice, CancellationToken stop)
    {
        string id = ledger.NextMessage();
        JsonObject message = Activities.Message(
            person, id, $"Bonjour, je voudrais poser vendredi 9 mai, repère {id}.");
        if (await DeliverAsync(message, Deliveries, stop) is not null)
        {
            ledger.Acknowledged[id] = person;
            if (deliversTwice)
            {
                await DeliverAsync(message, 1, stop);
            }
        }
    }

    private async Task DecideOneAsync(JsonObject card, CancellationToken stop)
    {
        CardSeen seen = CardSeen.Of(card)!;
        JsonNode? taken = await ClickAsync(seen, CardButtons.Find(card, "takeCharge")!, stop);
        if (CardButtons.Find(taken, "settle", "granted")?.DeepClone() is not JsonObject button)
        {
            return;
        }

        string words = ledger.NextDecision();
        button["data"]!["text"] = words;
        JsonNode? answer = await ClickAsync(seen, button, stop);
        ledger.Decisions[words] = answer?["value"] is JsonObject shown
            && !shown.ToJsonString().Contains(NotApplied, StringComparison.Ordinal);
    }

    // Who is told « réessayez », or nothing at all, clicks again on the same card.
    private async Task<JsonNode?> ClickAsync(CardSeen seen, JsonObject button, CancellationToken stop)
    {
        JsonObject click = Activities.Click(
            seen.Recipient, $"f:{Guid.CreateVersion7(town.Now)}", button);
        JsonNode? answer = null;
        for (int clicks = 0; clicks < Clicks && answer?["value"] is not JsonObject; clicks++)
        {
            answer = await DeliverAsync(click, 1, stop);
        }

        return answer;
    }

    private async Task<JsonNode?> DeliverAsync(JsonObject activity, int deliveries, CancellationToken stop)
    {
        for (int delivery = 0; delivery < deliveries && !stop.IsCancellationRequested; delivery++)
        {
            BotProcess? there = await MeetAsync(stop);
            if (there is not null && await town.PostAsync(there, activity, CancellationToken.None) is { } answer)
            {
                return answer;
            }

            await PauseAsync(Breath, stop);
        }

        return null;
    }

    private async Task<BotProcess?> MeetAsync(CancellationToken stop)
    {
        try
        {
            return await bot.Task.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task PauseAsync(TimeSpan pause, CancellationToken stop) =>
        await Task.Delay(pause, TimeProvider.System, stop).ContinueWith(_ => { }, TaskScheduler.Default);
}
