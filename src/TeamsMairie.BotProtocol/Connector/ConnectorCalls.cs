using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace TeamsMairie.BotProtocol;

/// <summary>Makes one call and turns every way it can fail into <see cref="ConnectorException"/>.</summary>
internal sealed class ConnectorCalls(HttpClient http, ServiceUrlPolicy policy, TimeProvider clock)
{
    /// <summary>Sends; the answer is a success, and is the caller's to dispose.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Uri serviceUrl, CancellationToken cancellationToken)
    {
        if (!policy.Allows(serviceUrl))
        {
            throw new ArgumentException("The service URL is not one this bot may answer to.", nameof(serviceUrl));
        }

        HttpResponseMessage response = await ExchangeAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            string? code = await ErrorCodes.InAsync(response, cancellationToken);
            throw new ConnectorException(response.StatusCode, code, RetryAfter.AskedBy(response, clock));
        }
    }

    /// <summary>Sends and reads the body of the answer.</summary>
    public async Task<T> ReadAsync<T>(
        HttpRequestMessage request, Uri serviceUrl, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(request, serviceUrl, cancellationToken);
        try
        {
            return await response.Content.ReadFromJsonAsync(shape, cancellationToken) ?? throw Unreadable(null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw Unreadable(unreadable);
        }
    }

    /// <summary>The fault of an answer that is a success but not the JSON it should be.</summary>
    public static ConnectorException Unreadable(Exception? cause) =>
        new("The Bot Connector gave an answer that cannot be read.", mayHaveArrived: true, cause);

    private async Task<HttpResponseMessage> ExchangeAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            throw new ConnectorException("The Bot Connector cannot be reached.", !NeverLeft(fault), fault);
        }
        catch (AuthenticationFailedException nobody)
        {
            throw new ConnectorException("The bot could not prove who it is.", mayHaveArrived: false, nobody);
        }
        catch (RateLimiterRejectedException full)
        {
            throw new ConnectorException("Too many calls wait already.", ConnectorGate.MayHavePassed(request), full);
        }
        catch (BrokenCircuitException open)
        {
            throw new ConnectorException(
                "The Bot Connector fails too often; calls are held back.", ConnectorGate.MayHavePassed(request), open);
        }
        catch (TimeoutRejectedException late)
        {
            // A call may also have spent its time waiting for its turn, and never have left.
            throw new ConnectorException(
                "The Bot Connector did not answer in time.", ConnectorGate.MayHavePassed(request), late);
        }
    }

    private static bool NeverLeft(HttpRequestException fault) => fault.HttpRequestError
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError;
}
