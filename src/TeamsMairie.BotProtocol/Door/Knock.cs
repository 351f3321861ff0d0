using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>One request at the door, and what has been learned of it so far: each rule sees what those before it found.</summary>
internal sealed class Knock(HttpRequest request, DoorOptions options, SigningKeySet? keys, DateTimeOffset now)
{
    private readonly Lazy<JsonElement?> header = new(() => StrictJson.Read(TokenOf(request), 0));
    private readonly Lazy<JsonElement?> claims = new(() => StrictJson.Read(TokenOf(request), 1));

    public HttpRequest Request => request;

    public DoorOptions Options => options;

    public SigningKeySet? Keys => keys;

    public DateTimeOffset Now => now;

    /// <summary>The text after the scheme; empty when there is none.</summary>
    public string Token => TokenOf(request);

    /// <summary>The JOSE header; null while it is not a plain JSON object.</summary>
    public JsonElement? Header => header.Value;

    /// <summary>The claims; null while they are not a plain JSON object. Believed only once the signature is good.</summary>
    public JsonElement? Claims => claims.Value;

    /// <summary>The key the token names; null when the set does not hold it.</summary>
    public SigningKey? Key => Header.Text("kid") is { } kid ? keys?.Find(kid, now) : null;

    /// <summary>The activity; read only when the token is good.</summary>
    public Turn? Turn { get; set; }

    /// <summary>Every tenant named, wherever it is.</summary>
    public IReadOnlyList<string> Tenants => Turn is not { Activity: var activity }
        ? []
        : [.. new[]
        {
            activity.ChannelData?.Tenant?.Id,
            activity.Conversation.TenantId,
            ServiceUrlPolicy.TenantIn(activity.ServiceUrl),
            request.Headers["x-ms-tenant-id"].ToString(),
        }.OfType<string>().Where(tenant => tenant.Length > 0)];

    private static string TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split(' ', 2) is [_, var token] ? token : "";
}
