namespace TeamsMairie.Simulation.Scheduling;

/// <summary>Something asked of another machine: it travels, it is done there, and its answer travels back.</summary>
internal static class Errand
{
    /// <summary>Asks. What is done far away is done even if who asked died meanwhile, and then nobody hears the answer.</summary>
    /// <param name="process">Who asks.</param>
    /// <param name="there">How long it takes to get there.</param>
    /// <param name="back">How long the answer takes.</param>
    /// <param name="work">What is done; it may throw, and that is then the answer.</param>
    /// <param name="cancellationToken">Who asks waits no more; what was begun is done all the same.</param>
    public static Task<T> RunAsync<T>(
        Process process, TimeSpan there, TimeSpan back, Func<T> work, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> answer = new();
        CancellationTokenRegistration gone = cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        process.Scheduler.After(there, () =>
        {
            Func<bool> tell = Do(work, answer);
            process.At(process.Scheduler.Now + back, () =>
            {
                gone.Dispose();
                tell();
            });
        });
        return answer.Task;
    }

    private static Func<bool> Do<T>(Func<T> work, TaskCompletionSource<T> answer)
    {
        try
        {
            T done = work();
            return () => answer.TrySetResult(done);
        }
        catch (Exception e)
        {
            return () => answer.TrySetException(e);
        }
    }
}
