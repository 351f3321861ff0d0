using System.Text.Json.Nodes;
using TeamsMairie.Simulation.Replicas;
using TeamsMairie.Simulation.Scheduling;

namespace TeamsMairie.Simulation.People;

/// <summary>Delivers as Teams does: to any replica, again when nothing comes in time, and sometimes once more for nothing.</summary>
internal sealed class TeamsClient(Process people, FaultMenu menu, Func<IReadOnlyList<Replica>> replicas)
{
    private const int Deliveries = 3;
    private static readonly TimeSpan MessagePatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ClickPatience = TimeSpan.FromSeconds(5);

    /// <summary>Delivers a message; true when it was acknowledged.</summary>
    public async Task<bool> DeliverAsync(JsonObject activity)
    {
        string body = activity.ToJsonString();
        for (int delivery = 0; delivery < Deliveries; delivery++)
        {
            if (await PostAsync(body, MessagePatience) is { Status: 200 })
            {
                if (!menu.IsOver && people.Scheduler.Happens(menu.DeliversTwice))
                {
                    await PostAsync(body, MessagePatience);
                }

                return true;
            }

            await WaitAsync(people.Scheduler.Upto(3_000));
        }

        return false;
    }

    /// <summary>Delivers a click, once: Teams does not repeat it, people do.</summary>
    public Task<Answer?> ClickAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), ClickPatience);

    /// <summary>Waits.</summary>
    public Task WaitAsync(TimeSpan time)
    {
        TaskCompletionSource done = new();
        people.At(people.Scheduler.Now + time, done.SetResult);
        return done.Task;
    }

    private Task<Answer?> PostAsync(string body, TimeSpan patience)
    {
        TaskCompletionSource<Answer?> answer = new();
        people.At(people.Scheduler.Now + patience, () => answer.TrySetResult(null));
        IReadOnlyList<Replica> alive = replicas();
        if (alive.Count > 0)
        {
            alive[people.Scheduler.Chance.Next(alive.Count)].Post(
                body, given => people.At(people.Scheduler.Now + people.Scheduler.Upto(20), () => answer.TrySetResult(given)));
        }

        return answer.Task;
    }
}
