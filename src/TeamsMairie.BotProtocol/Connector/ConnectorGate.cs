namespace TeamsMairie.BotProtocol;

/// <summary>The last look before a call leaves, just before the bot's token is put on it: only a listed host gets one.</summary>
internal sealed class ConnectorGate(ServiceUrlPolicy policy) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && policy.Reaches(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new InvalidOperationException("The call does not go to a connector of the list.");
}
