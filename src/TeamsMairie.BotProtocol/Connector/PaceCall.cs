namespace TeamsMairie.BotProtocol;

/// <summary>A call that waits for its turn, unless whoever makes it gives up first.</summary>
internal sealed class PaceCall : IDisposable
{
    private readonly TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration giveUp;
    private readonly Action over;

    /// <summary>A call that waits until it leaves or its token is cancelled; then, once, it is <paramref name="over"/>.</summary>
    public PaceCall(Action over, CancellationToken cancellationToken)
    {
        this.over = over;
        giveUp = cancellationToken.Register(() => End(turn.TrySetCanceled(cancellationToken)));
    }

    /// <summary>Ends when it may leave.</summary>
    public Task Turn => turn.Task;

    /// <summary>Lets it leave; false when nobody waits for it any more.</summary>
    public bool Leave() => End(turn.TrySetResult());

    public void Dispose() => giveUp.Dispose();

    private bool End(bool isNow)
    {
        if (isNow)
        {
            over();
        }

        return isNow;
    }
}
