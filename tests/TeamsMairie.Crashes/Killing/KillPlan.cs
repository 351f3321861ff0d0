using TeamsMairie.Crashes.Dying;

namespace TeamsMairie.Crashes.Killing;

/// <summary>Where each bot of a run dies. The same seed gives the same plan.</summary>
/// <param name="Kills">How many bots die.</param>
/// <param name="Journal">The store: <c>sqlite</c> or <c>tables</c>.</param>
/// <param name="Seed">What chance begins with.</param>
internal sealed record KillPlan(int Kills, string Journal, int Seed)
{
    // What a bot leaves half done, then the three that find it: each is due again once its lease has ended.
    private static readonly CrashPoint[] Places =
    [
        CrashPoint.BeforeWrite, CrashPoint.BeforeSend, CrashPoint.MidRound, CrashPoint.BeforeWake, CrashPoint.AfterSend,
        CrashPoint.AfterHold, CrashPoint.AfterWrite, CrashPoint.AfterLease, CrashPoint.InRecovery, CrashPoint.InRecoveryOfRecovery,
    ];

    /// <summary>Longer than any lease or grace: what was left is due.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromMinutes(2);

    public IEnumerable<Death> Deaths()
    {
        Random chance = new(Seed);
        CrashPoint before = CrashPoint.None;
        for (int kill = 0; kill < Kills; kill++)
        {
            bool isChosen = kill / Places.Length % 2 == 0;
            CrashPoint place = isChosen ? Places[kill % Places.Length] : CrashPoint.None;

            // A dossier that five bots had in hand as they died is set aside: after three, the next one lives a while.
            bool isSpared = before is CrashPoint.InRecoveryOfRecovery;
            bool finds = isSpared
                || place is CrashPoint.AfterLease or CrashPoint.InRecovery or CrashPoint.InRecoveryOfRecovery;
            yield return new Death(
                place, finds ? 1 : chance.Next(1, 7), finds ? Long : TimeSpan.FromSeconds(chance.Next(20)),
                TimeSpan.FromMilliseconds(isSpared ? 1500 : chance.Next(500)), IsEarly: !isSpared && chance.Next(3) > 0);
            before = place;
        }
    }
}

/// <summary>How one bot dies.</summary>
/// <param name="Place">The place; <see cref="CrashPoint.None"/> for any instant.</param>
/// <param name="Passage">Which passage there is the last.</param>
/// <param name="DeadBefore">How long no bot was there before it starts.</param>
/// <param name="After">For any instant: how long after it is ready, or after its process begins.</param>
/// <param name="IsEarly">Whether that counts from the beginning of its process.</param>
internal sealed record Death(CrashPoint Place, int Passage, TimeSpan DeadBefore, TimeSpan After, bool IsEarly);
