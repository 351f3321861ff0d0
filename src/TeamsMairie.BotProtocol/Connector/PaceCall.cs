namespace TeamsMairie.BotProtocol;

/// <summary>A call that waits for its turn, unless whoever makes it gives up first.</summary>
internal sealed class PaceCall : IDisposable
{
    private readonly TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration giveUp;

    public PaceCall(CancellationToken cancellationToken) =>
        giveUp = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));

    /// <summary>Ends when it may leave.</summary>
    public Task Turn => turn.Task;

    /// <summary>Lets it leave; false when nobody waits for it any more.</summary>
    public bool Leave() => turn.TrySetResult();

    public void Dispose() => giveUp.Dispose();
}
