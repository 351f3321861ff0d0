using System.Reflection;
using Azure;

namespace TeamsMairie.Journal.Tests.Storage;

/// <summary>A real journal, some of whose calls fail as those of a store that is down.</summary>
public class FailingJournal : DispatchProxy
{
    private IJournal real = null!;

    /// <summary>The names of the calls that fail.</summary>
    public string[] Fails { get; set; } = [];

    public IJournal Journal { get; private set; } = null!;

    public static FailingJournal Around(IJournal real)
    {
        IJournal journal = Create<IJournal, FailingJournal>();
        FailingJournal failing = (FailingJournal)journal;
        (failing.real, failing.Journal) = (real, journal);
        return failing;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Fails.Contains(targetMethod!.Name) ? throw new RequestFailedException(503, "down") : targetMethod.Invoke(real, args);
}
