namespace TeamsMairie.Simulation;

/// <summary>How often each thing goes wrong, out of a hundred. A seed draws each rate, so that calm and brutal worlds alternate.</summary>
internal sealed class FaultMenu
{
    private static readonly int[] Rates = [0, 0, 5, 20, 40];

    private FaultMenu()
    {
    }

    /// <summary>A call to the store is refused.</summary>
    public int StoreRefuses { get; private init; }

    /// <summary>A write is done, and its answer lost.</summary>
    public int StoreLosesAnswers { get; private init; }

    /// <summary>A head is read as it was before.</summary>
    public int StaleReads { get; private init; }

    /// <summary>A call to the store takes seconds.</summary>
    public int SlowStore { get; private init; }

    /// <summary>A wake is announced by nothing any more.</summary>
    public int LosesWakes { get; private init; }

    /// <summary>A wake comes twice.</summary>
    public int WakesTwice { get; private init; }

    /// <summary>Teams refuses a call before anything is shown.</summary>
    public int TeamsRefuses { get; private init; }

    /// <summary>Teams shows the message, and fails.</summary>
    public int TeamsShowsAndFails { get; private init; }

    /// <summary>Teams asks to come back later.</summary>
    public int TeamsThrottles { get; private init; }

    /// <summary>A call to Teams takes seconds.</summary>
    public int SlowTeams { get; private init; }

    /// <summary>A delivery of Teams comes once more.</summary>
    public int DeliversTwice { get; private init; }

    /// <summary>How many times a replica dies.</summary>
    public int Deaths { get; private init; }

    /// <summary>How many times one freezes.</summary>
    public int Freezes { get; private init; }

    /// <summary>How many times the clock of the town is moved.</summary>
    public int ClockJumps { get; private init; }

    /// <summary>How many times the store is down for minutes.</summary>
    public int Outages { get; private init; }

    /// <summary>How many times Teams is down for minutes.</summary>
    public int Blackouts { get; private init; }

    /// <summary>How many people have removed the bot, and take it back at the end.</summary>
    public int Removals { get; private init; }

    /// <summary>Nothing goes wrong any more: what is left must now settle by itself.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether nothing goes wrong in this world.</summary>
    public bool IsCalm { get; private init; }

    /// <summary>A menu where nothing goes wrong.</summary>
    public static FaultMenu Calm => new() { IsCalm = true };

    /// <summary>The menu of a seed: one world in ten is calm.</summary>
    public static FaultMenu Draw(Random chance)
    {
        if (chance.Next(10) == 0)
        {
            return Calm;
        }

        int Rate() => Rates[chance.Next(Rates.Length)];
        int Few(int most) => Math.Max(0, chance.Next(-most, most + 1));
        return new FaultMenu
        {
            StoreRefuses = Rate() / 2,
            StoreLosesAnswers = Rate(),
            StaleReads = Rate(),
            SlowStore = Rate() / 4,
            LosesWakes = Rate(),
            WakesTwice = Rate(),
            TeamsRefuses = Rate(),
            TeamsShowsAndFails = Rate(),
            TeamsThrottles = Rate(),
            SlowTeams = Rate() / 2,
            DeliversTwice = Rate(),
            Deaths = Few(5),
            Freezes = Few(2),
            ClockJumps = Few(3),
            Outages = Few(2),
            Blackouts = Few(2),
            Removals = Few(2),
        };
    }
}
