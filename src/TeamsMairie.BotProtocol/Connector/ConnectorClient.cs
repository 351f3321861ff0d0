using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.BotProtocol;

/// <summary>The calls of the Bot Connector REST API that this bot makes.</summary>
/// <remarks>
/// Source:
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>.
/// Every call is refused before it leaves when <see cref="ServiceUrlPolicy"/> does not allow its address
/// (<see cref="ArgumentException"/>), and fails with <see cref="ConnectorException"/> when the connector says no or
/// cannot be reached. A GET, PUT or DELETE is tried again on 408, 412, 429 and 5xx, a POST on 429 only: see
/// <see cref="ConnectorOptions"/>. The cancellation token is the deadline of the work, not of the HTTP request that
/// began it. One instance may be kept and used by many threads.
/// </remarks>
public sealed partial class ConnectorClient
{
    private const int PageSize = 200;
    private readonly ConnectorCalls calls;
    private readonly ILogger<ConnectorClient> logger;

    /// <summary>Made by <see cref="BotProtocolServices.AddBotProtocol"/>.</summary>
    public ConnectorClient(
        HttpClient http, ServiceUrlPolicy policy, TimeProvider clock, ILogger<ConnectorClient> logger)
    {
        calls = new(http, policy, clock);
        this.logger = logger;
    }

    /// <summary>Opens the chat between the bot and one person, or finds it: asking twice gives the same chat.</summary>
    /// <param name="serviceUrl">The connector's address, from an activity of the same tenant.</param>
    /// <param name="memberId">The person's id for this bot (<c>29:…</c>), not the Entra object id.</param>
    /// <param name="tenantId">The tenant of the person.</param>
    /// <param name="cancellationToken">The deadline of the work.</param>
    /// <exception cref="ConnectorException">
    /// The app is not installed for the person (403), or another fault.
    /// </exception>
    public async Task<ConversationReference> CreateConversationAsync(
        Uri serviceUrl, string memberId, Guid tenantId, CancellationToken cancellationToken)
    {
        ConversationParameters parameters = new()
        {
            IsGroup = false,
            Members = [new() { Id = memberId }],
            TenantId = tenantId,
            ChannelData = new() { Tenant = new() { Id = tenantId.ToString("D") } },
        };
        ResourceResponse created = await CreateAsync(serviceUrl, parameters, cancellationToken);
        Log.ConversationCreated(logger, created.Id!);
        return new(serviceUrl, created.Id!) { ConversationType = ConversationTypes.Personal, TenantId = tenantId };
    }

    /// <summary>Starts a thread in a channel of a team where the app is installed. Asking twice starts two.</summary>
    /// <param name="serviceUrl">The connector's address, from an activity of the same tenant.</param>
    /// <param name="channelId">The thread id of the channel (<see cref="ChannelInfo.Id"/>).</param>
    /// <param name="tenantId">The tenant of the team.</param>
    /// <param name="first">The message that opens the thread.</param>
    /// <param name="cancellationToken">The deadline of the work.</param>
    /// <exception cref="ConnectorException">The app is not in the team (403), or another fault.</exception>
    public async Task<StartedThread> CreateThreadAsync(
        Uri serviceUrl, string channelId, Guid tenantId, OutboundActivity first, CancellationToken cancellationToken)
    {
        ConversationParameters parameters = new()
        {
            IsGroup = true,
            TenantId = tenantId,
            Activity = first,
            ChannelData = new() { Channel = new() { Id = channelId } },
        };
        ResourceResponse created = await CreateAsync(serviceUrl, parameters, cancellationToken);
        Log.ConversationCreated(logger, created.Id!);
        ConversationReference place = new(serviceUrl, created.Id!)
        {
            ConversationType = ConversationTypes.Channel,
            TenantId = tenantId,
        };
        return new(place, created.ActivityId);
    }

    /// <summary>Posts an activity to a conversation. Sending twice shows it twice.</summary>
    /// <returns>The id of the new activity, to update it with; null when the connector gave none.</returns>
    /// <exception cref="ConnectorException">
    /// The bot was removed (403, 404), too many messages (429), or another fault.
    /// </exception>
    public async Task<string?> SendAsync(
        ConversationReference place, OutboundActivity activity, CancellationToken cancellationToken)
    {
        Uri address = ConnectorPaths.Activities(place);
        return await PostAsync(address, place, activity, cancellationToken);
    }

    /// <summary>Posts an activity as the answer to another. Replying twice shows it twice.</summary>
    /// <returns>The id of the new activity, to update it with; null when the connector gave none.</returns>
    /// <exception cref="ConnectorException">
    /// The bot was removed (403, 404), too many messages (429), or another fault.
    /// </exception>
    public async Task<string?> ReplyAsync(
        ConversationReference place, string toId, OutboundActivity activity, CancellationToken cancellationToken)
    {
        Uri address = ConnectorPaths.Activity(place, toId);
        return await PostAsync(address, place, activity with { ReplyToId = toId }, cancellationToken);
    }

    /// <summary>Replaces an activity the bot sent. Updating twice is the same as once.</summary>
    /// <exception cref="ConnectorException">
    /// The activity is no longer there (404): send a new one. Or another fault.
    /// </exception>
    public async Task UpdateAsync(
        ConversationReference place, string activityId, OutboundActivity activity, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, ConnectorPaths.Activity(place, activityId));
        request.Content = JsonContent.Create(
            Addressed(activity, place) with { Id = activityId }, WireJson.Default.OutboundActivity);
        using HttpResponseMessage response = await calls.SendAsync(request, place.ServiceUrl, cancellationToken);
        Log.ActivityUpdated(logger, activityId, place.ConversationId);
    }

    /// <summary>Removes an activity the bot sent. One that is no longer there counts as removed.</summary>
    /// <exception cref="ConnectorException">The bot was removed (403), or another fault.</exception>
    public async Task DeleteAsync(ConversationReference place, string activityId, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Delete, ConnectorPaths.Activity(place, activityId));
        try
        {
            using HttpResponseMessage response = await calls.SendAsync(request, place.ServiceUrl, cancellationToken);
        }
        catch (ConnectorException gone) when (gone.Status is HttpStatusCode.NotFound)
        {
            // A first try may have removed it before its answer was lost.
        }

        Log.ActivityDeleted(logger, activityId, place.ConversationId);
    }

    /// <summary>Who one member of a conversation is.</summary>
    /// <param name="place">The conversation.</param>
    /// <param name="memberId">The id for this bot (<c>29:…</c>) or the Entra object id.</param>
    /// <param name="cancellationToken">The deadline of the work.</param>
    /// <returns>The member; null when nobody there has that id.</returns>
    /// <exception cref="ConnectorException">Any fault but 404.</exception>
    public async Task<TeamsMember?> FindMemberAsync(
        ConversationReference place, string memberId, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, ConnectorPaths.Member(place, memberId));
        try
        {
            return await calls.ReadAsync(request, place.ServiceUrl, WireJson.Default.TeamsMember, cancellationToken);
        }
        catch (ConnectorException nobody) when (nobody.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>All the members of a conversation, fetched page by page as they are enumerated.</summary>
    /// <exception cref="ConnectorException">
    /// While enumerating: the bot was removed (403, 404), or another fault.
    /// </exception>
    public async IAsyncEnumerable<TeamsMember> ListMembersAsync(
        ConversationReference place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            using HttpRequestMessage request = new(HttpMethod.Get, ConnectorPaths.PagedMembers(place, PageSize, next));
            PagedMembersResult page = await calls.ReadAsync(
                request, place.ServiceUrl, WireJson.Default.PagedMembersResult, cancellationToken);
            foreach (TeamsMember member in page.Members ?? [])
            {
                yield return member;
            }

            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private async Task<ResourceResponse> CreateAsync(
        Uri serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, ConnectorPaths.Conversations(serviceUrl));
        request.Content = JsonContent.Create(parameters, WireJson.Default.ConversationParameters);
        ResourceResponse created = await calls.ReadAsync(
            request, serviceUrl, WireJson.Default.ResourceResponse, cancellationToken);
        return string.IsNullOrEmpty(created.Id) ? throw ConnectorCalls.Unreadable(null) : created;
    }

    private async Task<string?> PostAsync(
        Uri address, ConversationReference place, OutboundActivity activity, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address);
        request.Content = JsonContent.Create(Addressed(activity, place), WireJson.Default.OutboundActivity);
        using HttpResponseMessage response = await calls.SendAsync(request, place.ServiceUrl, cancellationToken);
        string? id = await SentIds.InAsync(response, cancellationToken);
        Log.ActivitySent(logger, id, place.ConversationId);
        return id;
    }

    private static OutboundActivity Addressed(OutboundActivity activity, ConversationReference place) => activity with
    {
        From = place.Bot,
        Conversation = new() { Id = place.ConversationId },
    };

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Information, "Sent activity {ActivityId} to conversation {ConversationId}.")]
        public static partial void ActivitySent(ILogger logger, string? activityId, string conversationId);

        [LoggerMessage(2002, LogLevel.Information, "Updated activity {ActivityId} in conversation {ConversationId}.")]
        public static partial void ActivityUpdated(ILogger logger, string activityId, string conversationId);

        [LoggerMessage(2003, LogLevel.Information, "Deleted activity {ActivityId} in conversation {ConversationId}.")]
        public static partial void ActivityDeleted(ILogger logger, string activityId, string conversationId);

        [LoggerMessage(2004, LogLevel.Information, "Opened conversation {ConversationId}.")]
        public static partial void ConversationCreated(ILogger logger, string conversationId);
    }
}
