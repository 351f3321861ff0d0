using System.Globalization;

namespace TeamsMairie.Sandbox;

/// <summary>The clock of the sandbox: real time, plus what has been jumped over.</summary>
/// <remarks>Only the time of day moves; timers keep running in real time. The jump survives a restart.</remarks>
public sealed class SandboxClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly string file;
    private TimeSpan ahead;

    /// <summary>Reads what was jumped over in earlier runs.</summary>
    /// <param name="dataFolder">The data folder, which exists.</param>
    public SandboxClock(string dataFolder)
    {
        file = Path.Combine(dataFolder, "clock.txt");
        if (File.Exists(file)
            && long.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks))
        {
            ahead = TimeSpan.FromTicks(ticks);
        }
    }

    /// <summary>How far the sandbox is ahead of the real time; never negative.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (gate)
            {
                return ahead;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    /// <summary>Jumps forward to an instant; an instant already past changes nothing.</summary>
    /// <param name="instant">The instant it should be.</param>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            TimeSpan wanted = instant - System.GetUtcNow();
            if (wanted > ahead)
            {
                Keep(wanted);
            }
        }
    }

    /// <summary>Comes back to the real time.</summary>
    public void Reset()
    {
        lock (gate)
        {
            Keep(TimeSpan.Zero);
        }
    }

    private void Keep(TimeSpan value)
    {
        ahead = value;
        File.WriteAllText(file, value.Ticks.ToString(CultureInfo.InvariantCulture));
    }
}
