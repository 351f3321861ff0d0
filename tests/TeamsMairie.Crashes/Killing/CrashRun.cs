using System.Diagnostics;
using TeamsMairie.Crashes.Dying;

namespace TeamsMairie.Crashes.Killing;

/// <summary>Kills one bot after the other while people write and decide, lets the last one finish, and looks at what is kept.</summary>
internal sealed class CrashRun(KillPlan plan, Town town, Action<string> say)
{
    private const int Writers = 3;
    private const int Deciders = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(2);
    private readonly Ledger ledger = new();
    private readonly Dictionary<CrashPoint, int> struck = [];
    private readonly List<TimeSpan> ready = [];

    /// <summary>Runs it whole.</summary>
    public async Task<CrashReport> RunAsync(CancellationToken cancellationToken)
    {
        Residents people = new(town, ledger, plan.Seed);
        using CancellationTokenSource day = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using CancellationTokenSource evening = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => people.WriteAsync(writer, day.Token)));
        Task deciding = Task.WhenAll(Enumerable.Range(0, Deciders).Select(_ => people.DecideAsync(evening.Token)));
        foreach (Death death in plan.Deaths())
        {
            CrashPoint place = await LiveAndDieAsync(people, death, cancellationToken);
            struck[place] = struck.GetValueOrDefault(place) + 1;
        }

        await using (BotProcess last = Start(new Death(CrashPoint.None, 1, KillPlan.Long, default, false), sweeps: true))
        {
            await town.UntilReadyAsync(last, cancellationToken);
            people.Meet(last);
            await day.CancelAsync();
            await writing;
            await UntilRestAsync(people, cancellationToken);
            await evening.CancelAsync();
            await deciding;
            people.Lose();
        }

        return await CrashReport.MakeAsync(plan, town, ledger, struck, ready, cancellationToken);
    }

    private BotProcess Start(Death death, bool sweeps) => town.Start(
        death.DeadBefore, $"--{MortalHost.Point}={death.Place}", $"--{MortalHost.Passage}={death.Passage}",
        $"--{MortalHost.Sweeps}={sweeps}");

    /// <returns>Where it died: the place of the plan, or any instant when it never came there.</returns>
    private async Task<CrashPoint> LiveAndDieAsync(Residents people, Death death, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        await using BotProcess bot = Start(death, sweeps: death.DeadBefore == KillPlan.Long);
        if (death is { Place: CrashPoint.None, IsEarly: true })
        {
            await Task.Delay(death.After, TimeProvider.System, cancellationToken);
            return CrashPoint.None;
        }

        if (await town.UntilReadyAsync(bot, cancellationToken))
        {
            ready.Add(Stopwatch.GetElapsedTime(began));
            people.Meet(bot);
        }

        TimeSpan longest = death.Place is CrashPoint.None ? death.After : Patience;
        Task end = await Task.WhenAny(bot.Died, Task.Delay(longest, TimeProvider.System, cancellationToken));
        people.Lose();
        if (end != bot.Died && death.Place is not CrashPoint.None)
        {
            say($"{death.Place} was not reached.");
        }

        return end == bot.Died ? death.Place : CrashPoint.None;
    }

    // At rest: nobody calls the Connector for a while, and nothing waits in the journal. What never rests is reported.
    private async Task UntilRestAsync(Residents people, CancellationToken cancellationToken)
    {
        await using KeptRecord record = KeptRecord.Open(town, beside: true);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(400));
        long began = Stopwatch.GetTimestamp();
        int before = -1;
        while (Stopwatch.GetElapsedTime(began) < LongestRest)
        {
            int calls = town.Connector.Calls;
            if (calls == before && people.AreIdle && await record.CountPendingAsync(cancellationToken) == 0)
            {
                return;
            }

            before = calls;
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }
}
