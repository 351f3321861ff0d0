using System.Reflection;
using TeamsMairie.Journal;

namespace TeamsMairie.Crashes.Dying;

/// <summary>The real journal, around whose calls the process dies. Every other call passes as it is.</summary>
/// <remarks>What happens after a call happens before its caller goes on: it was first to ask for the end of the call.</remarks>
public class MortalJournal : DispatchProxy
{
    private IJournal journal = null!;
    private Reaper reaper = null!;
    private bool sweeps;

    internal static IJournal Around(IJournal journal, Reaper reaper, bool sweeps)
    {
        IJournal around = Create<IJournal, MortalJournal>();
        MortalJournal mortal = (MortalJournal)around;
        (mortal.journal, mortal.reaper, mortal.sweeps) = (journal, reaper, sweeps);
        return around;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        Before(targetMethod.Name, args ?? []);
        object? answer = targetMethod.Invoke(journal, args);
        if (answer is Task call)
        {
            _ = call.ContinueWith(
                ended => After(targetMethod.Name, ended), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
        }

        return answer;
    }

    private void Before(string name, object?[] arguments)
    {
        switch (name)
        {
            case nameof(IJournal.TryAppendAsync):
                reaper.Reach(CrashPoint.BeforeWrite);
                break;
            case nameof(IJournal.SetWakeAsync):
                reaper.Reach(CrashPoint.BeforeWake);
                reaper.Work();
                break;
            case nameof(IJournal.SweepAsync) when sweeps:
                // The sweep of the day falls at this start, and looks at what is due now.
                (arguments[0], arguments[1]) = (((DateTimeOffset)arguments[0]!).AddMinutes(10), TimeSpan.Zero);
                break;
        }
    }

    private void After(string name, Task ended)
    {
        switch (name)
        {
            case nameof(IJournal.TryAppendAsync):
                reaper.Reach(CrashPoint.AfterWrite);
                break;
            case nameof(IJournal.MarkDoneAsync):
                reaper.Reach(CrashPoint.MidRound);
                break;
            case nameof(IJournal.HoldAsync):
                reaper.Reach(CrashPoint.AfterHold);
                break;
            case nameof(IJournal.TakeDueAsync)
                when ended is Task<IReadOnlyList<Wake>> taken && taken.GetAwaiter().GetResult() is { Count: > 0 } due:
                Console.Out.Write(string.Concat(due.Select(_ => MortalHost.Woken + Environment.NewLine)));
                reaper.Recovers();
                reaper.Reach(CrashPoint.AfterLease);
                break;
        }
    }
}
