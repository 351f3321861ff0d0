namespace TeamsMairie.BotProtocol;

/// <summary>The last look before a call leaves, just before the bot's token is put on it: only a listed host gets one.</summary>
/// <remarks>
/// The answer is read whole here, under the budget of the call: one that comes drop by drop ends it, one that does not
/// end is not kept.
/// </remarks>
internal sealed class ConnectorGate(ServiceUrlPolicy policy) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> Passed = new("passed");

    /// <summary>Whether the call left at least once, and was not clearly refused since.</summary>
    public static bool MayHavePassed(HttpRequestMessage request) =>
        request.Options.TryGetValue(Passed, out bool passed) && passed;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !policy.Reaches(address))
        {
            throw new InvalidOperationException("The call does not go to a connector of the list.");
        }

        bool before = MayHavePassed(request);
        request.Options.Set(Passed, value: true);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(ConnectorPipeline.MaxAnswerBytes, cancellationToken);
            request.Options.Set(Passed, before || ConnectorException.IsAmbiguous(response.StatusCode));
            return response;
        }
        catch (HttpRequestException endless) when (endless.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            throw ConnectorCalls.Unreadable(endless);
        }
    }
}
