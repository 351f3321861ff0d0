namespace TeamsMairie.BotProtocol;

/// <summary>One check of the door.</summary>
/// <param name="Reason">Its name in the counter of refusals and in the log.</param>
/// <param name="Row">Its row in the table of <c>docs/security.md</c>.</param>
/// <param name="Status">The answer when it does not hold; 200 ignores without a refusal.</param>
/// <param name="Holds">Whether the request passes.</param>
internal sealed record DoorRule(string Reason, int Row, int Status, Func<Knock, ValueTask<bool>> Holds)
{
    public DoorRule(string reason, int row, int status, Func<Knock, bool> holds)
        : this(reason, row, status, knock => ValueTask.FromResult(holds(knock)))
    {
    }
}
