using TeamsMairie.Simulation.Scheduling;

namespace TeamsMairie.Simulation.Teams;

/// <summary>What happens to a call on its way to Teams.</summary>
internal enum Accident
{
    None,

    /// <summary>Nothing was shown.</summary>
    Refused,

    /// <summary>Nothing was shown; come back later.</summary>
    Throttled,

    /// <summary>It was shown, and the answer is an error.</summary>
    ShownAndFailed,
}

/// <summary>What goes wrong between the replicas and Teams.</summary>
internal sealed class TeamsFaults(Scheduler scheduler, FaultMenu menu)
{
    /// <summary>How many messages were shown by a call that failed.</summary>
    public int Ambiguous { get; set; }

    /// <summary>Until then Teams refuses everything.</summary>
    public TimeSpan DownUntil { get; set; }

    public Accident Draw() => scheduler.Now < DownUntil ? Accident.Refused
        : menu.IsOver ? Accident.None
        : scheduler.Happens(menu.TeamsRefuses) ? Accident.Refused
        : scheduler.Happens(menu.TeamsThrottles) ? Accident.Throttled
        : scheduler.Happens(menu.TeamsShowsAndFails) ? Accident.ShownAndFailed
        : Accident.None;

    /// <summary>How long a call takes to get there: what Teams takes after the bot gave it up is not promised.</summary>
    public TimeSpan There() => scheduler.Upto(60);

    /// <summary>How long its answer takes.</summary>
    public TimeSpan Back() =>
        !menu.IsOver && scheduler.Happens(menu.SlowTeams) ? scheduler.Upto(12_000) : scheduler.Upto(60);
}
