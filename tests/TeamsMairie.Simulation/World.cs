using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Simulation.Mutants;
using TeamsMairie.Simulation.People;
using TeamsMairie.Simulation.Replicas;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Storage;
using TeamsMairie.Simulation.Teams;

namespace TeamsMairie.Simulation;

/// <summary>A town hall, its replicas of the bot and everything that goes wrong around them, drawn from one seed.</summary>
internal sealed class World
{
    private static readonly TimeSpan Day = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Evening = TimeSpan.FromMinutes(4);
    private readonly Scheduler scheduler;
    private readonly Mutant mutant;
    private readonly Process people;
    private readonly List<Replica> replicas = [];
    private int born;

    private World(int seed, Mutant mutant)
    {
        this.mutant = mutant;
        scheduler = new Scheduler(seed);
        Menu = FaultMenu.Draw(scheduler.Chance);
        Wall = new WallClock(scheduler);
        StoreFaults = new StoreFaults(scheduler, Record, Menu);
        TeamsFaults = new TeamsFaults(scheduler, Menu);
        people = new Process(scheduler, "people");
        Crowd = new Crowd(people, new TeamsClient(people, Menu, () => replicas), Teams, Blueprint.Town, Wall);
    }

    public FaultMenu Menu { get; }

    public WallClock Wall { get; }

    public MemoryRecord Record { get; } = new();

    public StoreFaults StoreFaults { get; }

    public FakeTeams Teams { get; } = new();

    public TeamsFaults TeamsFaults { get; }

    public Crowd Crowd { get; }

    /// <summary>The replicas that are still there.</summary>
    public IReadOnlyList<Replica> Replicas => replicas;

    /// <summary>How many replicas died.</summary>
    public int Deaths { get; private set; }

    public Trace Trace => scheduler.Trace;

    /// <summary>Lives one seed to its end.</summary>
    public static World Run(int seed, Mutant? mutant = null)
    {
        World world = new(seed, mutant ?? Mutant.None);
        world.Open();
        world.scheduler.RunUntil(Day);
        world.Settle();
        return world;
    }

    /// <summary>Lets some more time pass.</summary>
    public void RunFor(TimeSpan time) => scheduler.RunUntil(scheduler.Now + time);

    /// <summary>Ends every replica, so that nothing stays behind in the runtime.</summary>
    public void Close() => replicas.ForEach(replica => replica.Kill());

    private void Open()
    {
        // Inside the loop: what starts outside of it would go on elsewhere.
        int count = 1 + scheduler.Chance.Next(3);
        scheduler.At(TimeSpan.Zero, () =>
        {
            for (int replica = 0; replica < count; replica++)
            {
                Start();
            }
        });
        Plan(3 + scheduler.Chance.Next(4), Crowd.WriteAsync);
        Plan(scheduler.Chance.Next(2), Crowd.DisagreeAsync);
        Plan(50, Crowd.PressAsync);
        Plan(Menu.Deaths, Die);
        Plan(Menu.Freezes, Freeze);
        Plan(Menu.ClockJumps, () => Wall.Shift += TimeSpan.FromHours(scheduler.Chance.Next(-3, 60)));
        Plan(Menu.Outages, () => StoreFaults.DownUntil = scheduler.Now + scheduler.Upto(90_000));
        Plan(Menu.Blackouts, () => TeamsFaults.DownUntil = scheduler.Now + scheduler.Upto(120_000));
        Plan(Menu.Removals, () => Teams.Removed.Add(FakeTeams.ChatOf(Somebody().Value)));
    }

    // Faults stop; who left comes back; the clock passes every wait; what is left must settle by itself.
    private void Settle()
    {
        Menu.IsOver = true;
        (StoreFaults.DownUntil, TeamsFaults.DownUntil) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (string chat in Teams.Removed.ToList())
        {
            Teams.Removed.Remove(chat);
            people.Post(_ => _ = Crowd.InstallAsync(new PersonId(Guid.ParseExact(chat.AsSpan(3), "N"))), null);
        }

        scheduler.RunUntil(scheduler.Now + Evening);
        Wall.Shift += TimeSpan.FromHours(30);
        Restart();
        scheduler.RunUntil(scheduler.Now + Evening);
    }

    private void Start()
    {
        Process process = new(scheduler, $"bot{++born}");
        IJournal journal = mutant.JournalOf(process, Record, StoreFaults);
        IDoor door = mutant.DoorOf(process);
        replicas.Add(new Replica(process, Blueprint.Build(process, Wall, journal, door, Teams, TeamsFaults)));
    }

    private void Die()
    {
        if (replicas.Count == 0)
        {
            return;
        }

        Deaths++;
        Replica dead = replicas[scheduler.Chance.Next(replicas.Count)];
        dead.Kill();
        replicas.Remove(dead);
        scheduler.After(scheduler.Upto(30_000), Start);
    }

    private void Restart()
    {
        replicas.ForEach(replica => replica.Kill());
        replicas.Clear();
        scheduler.After(TimeSpan.Zero, Start);
    }

    private void Freeze()
    {
        if (replicas.Count > 0)
        {
            replicas[scheduler.Chance.Next(replicas.Count)].Process.Pause(scheduler.Upto(150_000));
        }
    }

    private PersonId Somebody() => Blueprint.Town.People[scheduler.Chance.Next(Blueprint.Town.People.Count)].Id;

    private void Plan(int times, Func<Task> act) => Plan(times, () => people.Post(_ => _ = act(), null));

    private void Plan(int times, Action act)
    {
        for (int time = 0; time < times; time++)
        {
            scheduler.At(scheduler.Upto(Day.TotalMilliseconds * 0.9), act);
        }
    }
}
