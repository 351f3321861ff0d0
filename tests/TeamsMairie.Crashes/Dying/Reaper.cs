using System.Diagnostics;

namespace TeamsMairie.Crashes.Dying;

/// <summary>Kills this very process, as <c>kill -9</c> does, when it comes to a place for the so-manieth time.</summary>
internal sealed class Reaper(CrashPoint place, int countdown)
{
    private int left = countdown;
    private volatile bool recovers;

    public CrashPoint Place => place;

    /// <summary>Work that a dead bot left has been taken.</summary>
    public void Recovers() => recovers = true;

    /// <summary>The process is there.</summary>
    public void Reach(CrashPoint reached)
    {
        if (reached == place)
        {
            Strike();
        }
    }

    /// <summary>The process is in the middle of its work.</summary>
    public void Work()
    {
        if (recovers && place is CrashPoint.InRecovery or CrashPoint.InRecoveryOfRecovery)
        {
            Strike();
        }
    }

    private void Strike()
    {
        if (Interlocked.Decrement(ref left) == 0)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
        }
    }
}
