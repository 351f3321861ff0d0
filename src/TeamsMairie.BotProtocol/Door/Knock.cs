using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>One request at the door, and what has been learned of it so far: each rule sees what those before it found.</summary>
internal sealed class Knock(HttpRequest request, DoorOptions options, SigningKeySet? keys, DateTimeOffset now)
{
    private string? token;
    private Part? header;
    private Part? claims;
    private SigningKey? key;
    private IReadOnlyList<string>? tenants;

    public HttpRequest Request => request;

    public DoorOptions Options => options;

    public SigningKeySet? Keys => keys;

    public DateTimeOffset Now => now;

    /// <summary>The text after the scheme; empty when there is none.</summary>
    public string Token => token ??=
        request.Headers.Authorization.ToString().Split(' ', 2) is [_, var rest] ? rest : "";

    /// <summary>The JOSE header; null while it is not a plain JSON object.</summary>
    public JsonElement? Header => (header ??= new(StrictJson.Read(Token, 0))).Json;

    /// <summary>The claims; null while they are not a plain JSON object. Believed only once the signature is good.</summary>
    public JsonElement? Claims => (claims ??= new(StrictJson.Read(Token, 1))).Json;

    /// <summary>The key the token names; null when the set does not hold it.</summary>
    public SigningKey? Key => key ??= Header.Text("kid") is { } kid ? keys?.Find(kid, now) : null;

    /// <summary>The activity; read only when the token is good.</summary>
    public Turn? Turn { get; set; }

    /// <summary>Every tenant named, wherever it is; read once the activity is.</summary>
    public IReadOnlyList<string> Tenants => tenants ??= [.. NamedIn(Turn!.Activity).OfType<string>().Where(tenant => tenant.Length > 0)];

    private string?[] NamedIn(InboundActivity activity) =>
    [
        activity.ChannelData?.Tenant?.Id, activity.Conversation.TenantId, ServiceUrlPolicy.TenantIn(activity.ServiceUrl),
        request.Headers["x-ms-tenant-id"].ToString(),
    ];

    private sealed record Part(JsonElement? Json);
}
