namespace TeamsMairie.Journal.Waking;

/// <summary>What looks at a stream whose time has come. The host has one; the tests of the loop, another.</summary>
public interface IWakeHandler
{
    /// <summary>Looks at a stream, and sets its next wake. A throw leaves it due when the lease ends.</summary>
    Task WakeAsync(StreamId stream, CancellationToken cancellationToken);
}
