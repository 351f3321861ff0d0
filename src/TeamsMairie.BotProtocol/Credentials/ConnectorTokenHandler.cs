using System.Net;
using System.Net.Http.Headers;

namespace TeamsMairie.BotProtocol;

/// <summary>Signs each call with the bot's token, and once more with another when the first is refused.</summary>
internal sealed class ConnectorTokenHandler(ConnectorTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string token = await tokens.GetAsync(cancellationToken);
        HttpResponseMessage response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized
            || await tokens.InsteadOfAsync(token, cancellationToken) is not { } another)
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(request, another, cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
