namespace TeamsMairie.Crashes.Dying;

/// <summary>The calls to the Connector, brought to the one of the tests, before and after which the process dies.</summary>
internal sealed class MortalCalls(Reaper reaper, AheadClock clock, Uri connector) : DelegatingHandler
{
    // Longer than a round may last before it says that it is still at work.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(6);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        reaper.Reach(CrashPoint.BeforeSend);
        Uri asked = request.RequestUri!;
        request.RequestUri = new Uri(connector, asked.PathAndQuery);
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        request.RequestUri = asked;
        reaper.Reach(CrashPoint.AfterSend);
        reaper.Work();
        if (reaper.Place is CrashPoint.AfterHold)
        {
            clock.Move(Slow);
        }

        return answer;
    }
}
