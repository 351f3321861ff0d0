using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;

namespace TeamsMairie.Simulation.Storage;

/// <summary>What goes wrong between the replicas and the record. Each seed draws which faults it has, and how often.</summary>
internal sealed class StoreFaults(Scheduler scheduler, MemoryRecord record, FaultMenu menu)
{
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);
    private readonly HashSet<StreamId> silent = [];
    private DateTimeOffset? sweptAt;

    /// <summary>Commits whose author gave up before knowing whether they are kept.</summary>
    public HashSet<Guid> Uncertain { get; } = [];

    /// <summary>Until then the store refuses everything.</summary>
    public TimeSpan DownUntil { get; set; }

    public bool Refuses() => scheduler.Now < DownUntil || Happens(menu.StoreRefuses);

    public bool LosesTheAnswer() => Happens(menu.StoreLosesAnswers);

    /// <summary>Whether a read sees what was there before a commit: one that began before it, and ended late.</summary>
    public bool ReadsThePast(TimeSpan committedAt) => scheduler.Now - committedAt < LongestRead && Happens(menu.StaleReads);

    public bool ComesTwice() => Happens(menu.WakesTwice);

    /// <summary>Whether the hint of a stream that is due has come; one that is lost is found by the sweep.</summary>
    public bool IsAnnounced(StreamId stream)
    {
        if (!silent.Contains(stream) && Happens(menu.LosesWakes))
        {
            silent.Add(stream);
        }

        return !silent.Contains(stream);
    }

    /// <summary>A new hint leaves.</summary>
    public void Announce(StreamId stream) => silent.Remove(stream);

    /// <summary>Finds what nothing announces any more.</summary>
    public int Sweep(DateTimeOffset now, TimeSpan period)
    {
        if (now - sweptAt < period)
        {
            return 0;
        }

        sweptAt = now;
        return silent.RemoveWhere(stream => record.Streams.GetValueOrDefault(stream)?.Due <= now.ToUnixTimeMilliseconds());
    }

    /// <summary>How long a call is on its way.</summary>
    public TimeSpan Way() => Happens(menu.SlowStore) ? scheduler.Upto(4_000) : scheduler.Upto(8);

    private bool Happens(int percent) => !menu.IsOver && scheduler.Happens(percent);
}
