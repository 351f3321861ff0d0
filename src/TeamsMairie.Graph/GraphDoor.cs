using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Abstractions;

namespace TeamsMairie.Graph;

/// <summary>The client of Microsoft Graph, and the one place where its failures become ours.</summary>
internal sealed class GraphDoor : IDisposable
{
    private const int Refused = 403;

    private readonly HttpClient http = GraphClientFactory.Create();
    private readonly TimeProvider clock;

    public GraphDoor(GraphEndpoint endpoint, TokenCredential credential, TimeProvider clock)
    {
        this.clock = clock;

        // Each call has its own time, which is shorter.
        http.Timeout = Timeout.InfiniteTimeSpan;
        AzureIdentityAuthenticationProvider signs = new(
            credential, [endpoint.Root.Host], null, isCaeEnabled: false, $"{GraphEndpoint.Microsoft.Root.GetLeftPart(UriPartial.Authority)}/.default");
        Client = new GraphServiceClient(http, signs, endpoint.Root.ToString());
    }

    public GraphServiceClient Client { get; }

    /// <summary>Calls Graph within a time.</summary>
    /// <exception cref="DirectoryAwayException">No answer, or not one that can be used.</exception>
    public async Task<T> CallAsync<T>(
        GraphRight permission, TimeSpan within, Func<GraphServiceClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = new(within, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await call(Client, either.Token);
        }
        catch (ApiException e) when (e.ResponseStatusCode is Refused)
        {
            throw new DirectoryAwayException($"Graph refuses without {permission.Name()}.", e) { Missing = permission };
        }
        catch (Exception e) when (IsOfGraph(e) && !cancellationToken.IsCancellationRequested)
        {
            throw new DirectoryAwayException($"Graph did not answer: {NameOf(e)}.", e);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }

    // The library gives up after several tries by an exception that holds each of them.
    private static bool IsOfGraph(Exception e) => e is ApiException or HttpRequestException or OperationCanceledException
        or AuthenticationFailedException or AggregateException or JsonException or IOException;

    private static string NameOf(Exception e) => e is ApiException api ? $"{api.ResponseStatusCode}" : e.GetType().Name;
}
