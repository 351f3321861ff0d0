using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TeamsMairie.Bot.Tests.Door;

namespace TeamsMairie.Crashes.Teams;

/// <summary>Signs what Teams posts, and publishes the key that proves it, as the Bot Connector does.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly TestKey key = TestKey.Named("K1");
    private KeyServer server = null!;

    /// <summary>Where the bot reads the keys.</summary>
    public Uri Metadata => server.Metadata;

    public static async Task<Issuer> StartAsync()
    {
        Issuer issuer = new();
        issuer.server = await KeyServer.StartAsync(issuer.key);
        return issuer;
    }

    /// <summary>The header that proves a request for an hour.</summary>
    public string Authorization(DateTimeOffset now)
    {
        string signed = Part(new() { ["alg"] = "RS256", ["kid"] = key.Id, ["typ"] = "JWT" }) + "." + Part(new()
        {
            ["iss"] = KeyServer.Issuer,
            ["aud"] = Bourg.AppId,
            ["serviceurl"] = Bourg.ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = (now + Life).ToUnixTimeSeconds(),
        });
        byte[] signature = key.Rsa.SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"Bearer {signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Rsa.Dispose();
    }

    private static string Part(JsonObject json) => Base64UrlEncoder.Encode(json.ToJsonString());
}
