namespace TeamsMairie.Bot.Delivering;

/// <summary>One at a time for each key, in the order they came; no key ever waits for another.</summary>
internal sealed class Lanes<TKey>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Lane> lanes = [];

    /// <summary>Does the work when its turn has come.</summary>
    /// <remarks>Who waits keeps its place to the end: the work before has an end of its own, and is not long.</remarks>
    /// <exception cref="OperationCanceledException">Nobody waits any more when its turn comes.</exception>
    public async Task<T> RunAsync<T>(TKey key, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        Lane lane = Join(key);
        try
        {
            await lane.Turn.WaitAsync(CancellationToken.None);
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                return await work();
            }
            finally
            {
                lane.Turn.Release();
            }
        }
        finally
        {
            Leave(key, lane);
        }
    }

    private Lane Join(TKey key)
    {
        lock (gate)
        {
            Lane lane = lanes.TryGetValue(key, out Lane? known) ? known : lanes[key] = new Lane();
            lane.Users++;
            return lane;
        }
    }

    private void Leave(TKey key, Lane lane)
    {
        lock (gate)
        {
            if (--lane.Users == 0)
            {
                lanes.Remove(key);
                lane.Turn.Dispose();
            }
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }
}
