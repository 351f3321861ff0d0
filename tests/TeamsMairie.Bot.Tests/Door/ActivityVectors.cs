using System.Text;
using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>Forgeries of the activity: a genuine token, with a body it does not cover.</summary>
internal static class ActivityVectors
{
    public static readonly string[] InvokeNames =
    [
        "adaptiveCard/action", "task/fetch", "task/submit", "message/fetchTask", "composeExtension/query",
        "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/selectItem",
        "composeExtension/fetchTask", "composeExtension/submitAction", "message/submitAction", "signin/tokenExchange",
        "signin/verifyState", "signin/failure", "handoff/action", "fileConsent/invoke", "application/search",
        "actionableMessage/executeAction", "tab/fetch", "tab/submit", "config/fetch", "config/submit", "unknown/invoke",
    ];

    public static IEnumerable<Vector> All => [.. OfTheBody, .. OfTheChannel, .. OfTheService, .. OfTheTenant, .. OfTheParties];

    private static IEnumerable<Vector> OfTheBody =>
    [
        .. new[] { "", "null", "[]", "{}", "bonjour", "{\"type\":\"message\"", "\uFEFF{}" }
            .Select(text => new Vector($"55 « {text} »", 400, "body", f => f.RawBody = Encoding.UTF8.GetBytes(text))),
        new("55 lone surrogate", 400, "body", f => f.RawBody = Encoding.UTF8.GetBytes(
            f.Body.ToJsonString().Replace("secret-du-texte", "\\ud800", StringComparison.Ordinal))),
        new("56 too deep", 400, "body", f => f.RawBody = Encoding.UTF8.GetBytes(
            f.Body.ToJsonString()[..^1] + ",\"value\":" + new string('[', 65) + new string(']', 65) + "}")),
        new("a member twice", 400, "body", f => f.RawBody = Encoding.UTF8.GetBytes(
            f.Body.ToJsonString()[..^1] + ",\"serviceUrl\":\"https://evil.example/\"}")),
        .. new[] { "type", "channelId", "serviceUrl", "conversation", "recipient", "from" }
            .Select(name => new Vector("without " + name, 400, "body", f => f.Body.Remove(name))),
        .. new[] { "stream", "expectReplies" }
            .Select(mode => new Vector(mode, 400, "body", f => f.Body["deliveryMode"] = mode)),
        new("35 channel is null", 400, "body", f => f.Body["channelId"] = null),
        new("35 channel is empty", 400, "body", f => f.Body["channelId"] = ""),
    ];

    private static IEnumerable<Vector> OfTheChannel =>
    [
        .. new[] { "directline", "webchat", "emulator", "AseChannel", "MSTEAMS", "msteams ", "msteams:sub" }.Select(channel =>
            new Vector($"37 the mayor through « {channel} »", 403, "channel", f =>
            {
                f.Body["channelId"] = channel;
                f.Body["from"]!["aadObjectId"] = Bourg.Mayor;
            })),
        new("33 key of another channel", 403, "endorsement", f => f.SignWith(f.Keys.WebChat)),
        new("34 key without endorsements", 403, "endorsement", f => f.SignWith(f.Keys.Unendorsed)),
        new("37 key of Direct Line, the mayor", 403, "endorsement", f =>
        {
            f.SignWith(f.Keys.WebChat);
            f.Body["from"]!["aadObjectId"] = Bourg.Mayor;
        }),
    ];

    private static IEnumerable<Vector> OfTheService =>
    [
        new("38 another service", 403, "service-url", f => f.Body["serviceUrl"] = "https://evil.example/"),
        new("38 another region", 403, "service-url", f => f.Body["serviceUrl"] = $"https://smba.trafficmanager.net/amer/{Bourg.Tenant}/"),
        new("39 no claim", 403, "service-url-claim", f => f.Claims.Remove("serviceurl")),
        new("39 claim in another case", 403, "service-url-claim", f =>
        {
            f.Claims.Remove("serviceurl");
            f.Claims["serviceUrl"] = Bourg.ServiceUrl;
        }),
        new("39 claim is a list", 403, "service-url-claim", f => f.Claims["serviceurl"] = new JsonArray(Bourg.ServiceUrl)),
        .. new[]
        {
            "https://attacker.trafficmanager.net/emea/", "https://smba.trafficmanager.net.evil.com/emea/",
            "https://smba.trafficmanager.net@evil.com/emea/", "https://169.254.169.254/emea/", "https://localhost/emea/",
            "https://[::1]/emea/", "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net:8443/emea/",
            "https://smba.trafficmanager.net/emea/?x", "https://smba.trafficmanager.net/emea/#x",
            "https://smba.trafficmanager.net./emea/", "https://xn--smba-8qa.trafficmanager.net/emea/",
            "https://smba.trafficmanager.net/emea/../../x/y/z/", "https://smba.trafficmanager.net/", "ftp://smba.trafficmanager.net/emea/",
        }.Select(host => new Vector("41 " + host, 403, "service-host", f =>
        {
            f.Body["serviceUrl"] = host;
            f.Claims["serviceurl"] = host;
        })),
    ];

    private static IEnumerable<Vector> OfTheTenant =>
    [
        .. new[] { "message", "conversationUpdate", "installationUpdate", "messageReaction", "event", "messageUpdate", "messageDelete", "typing" }
            .Select(type => new Vector("46 foreign tenant: " + type, 403, "tenant", f =>
            {
                f.Body["type"] = type;
                Foreign(f);
            })),
        .. InvokeNames.Select(name => new Vector("46 foreign tenant: " + name, 403, "tenant", f =>
        {
            f.Body["type"] = "invoke";
            f.Body["name"] = name;
            f.Body["value"] = JsonNode.Parse("""{ "action": { "type": "Action.Execute", "verb": "decide", "data": {} } }""");
            Foreign(f);
        })),
        new("48 no tenant", 403, "tenant-absent", f => Tenants(f, null, null)),
        new("48 tenants are empty", 403, "tenant-absent", f => Tenants(f, "", "")),
        new("tenants differ", 403, "tenant-conflict", f => Tenants(f, Bourg.Tenant, Bourg.Foreign)),
        new("tenant is not a GUID", 403, "tenant-conflict", f => Tenants(f, "common", Bourg.Tenant)),
        new("tenant of the address differs", 403, "tenant-conflict", f => Service(f, Bourg.Foreign)),
        new("tenant of the header differs", 403, "tenant-conflict", f => f.Request = r => r.Headers.Add("x-ms-tenant-id", Bourg.Foreign)),
    ];

    private static IEnumerable<Vector> OfTheParties =>
    [
        new("49 for another bot", 403, "recipient", f => f.Body["recipient"]!["id"] = "28:9999f1e0-0000-4000-8000-000000000001"),
        new("49 for a person", 403, "recipient", f => f.Body["recipient"]!["id"] = "29:jordan"),
        new("18 from a bot", 200, "bot", f => f.Body["from"]!["id"] = "28:9999f1e0-0000-4000-8000-000000000001"),
        new("18 from what says it is a bot", 200, "bot", f => f.Body["from"]!["role"] = "bot"),
    ];

    private static void Foreign(Forgery f)
    {
        Tenants(f, Bourg.Foreign, Bourg.Foreign);
        Service(f, Bourg.Foreign);
    }

    private static void Tenants(Forgery f, string? data, string? conversation)
    {
        f.Body["channelData"]!["tenant"]!["id"] = data;
        f.Body["conversation"]!["tenantId"] = conversation;
        f.Claims["serviceurl"] = f.Body["serviceUrl"]!.GetValue<string>();
    }

    private static void Service(Forgery f, string tenant)
    {
        f.Body["serviceUrl"] = $"https://smba.trafficmanager.net/emea/{tenant}/";
        f.Claims["serviceurl"] = $"https://smba.trafficmanager.net/emea/{tenant}/";
    }
}
