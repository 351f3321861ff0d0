using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsMairie.Sandbox.Client;

/// <summary>Posts activities to the bot over HTTP, as Teams does.</summary>
internal sealed class BotDoor(HttpClient http, IServer server)
{
    /// <summary>The address of this sandbox, known once it listens.</summary>
    public Uri Address => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Uri ServiceUrl => new(Address, "/emulator/");

    /// <summary>Posts an activity, and stops listening after a while: the bot goes on, and is not heard.</summary>
    public async Task<BotAnswer> PostAsync(JsonObject activity, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(activity, cancellationToken)
                .WaitAsync(patience, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            return BotAnswer.None;
        }
    }

    /// <summary>Posts an activity; the answer is none when the bot cannot be reached in time.</summary>
    public async Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        using StringContent content = new(activity.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using HttpResponseMessage response =
                await http.PostAsync(new Uri(Address, "/api/messages"), content, cancellationToken);
            return new BotAnswer(
                (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return BotAnswer.None;
        }
    }
}

/// <summary>What the bot answered.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Body">The body, perhaps empty.</param>
internal sealed record BotAnswer(int Status, string Body)
{
    public static BotAnswer None { get; } = new(0, string.Empty);

    public bool Came => Status != 0;

    public bool IsSuccess => Status is >= 200 and < 300;
}
