using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Benchmarks;

/// <summary>A genuine request of the Connector, and the door it comes to.</summary>
internal sealed class Genuine : ISigningKeySource
{
    private const string AppId = "7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e";
    private const string Tenant = "5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11";
    private readonly TestKey key = TestKey.Named("K1");
    private readonly byte[] message = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "message-personal.json"));
    private readonly string authorization;

    public Genuine()
    {
        authorization = "Bearer " + Sign();
        Current = new([new(new JsonWebKey(key.Publish().ToJsonString()), ["msteams"])]);
        Door = new ConnectorDoor(
            this, Microsoft.Extensions.Options.Options.Create(Options), DoorRules.All,
            new(
                new ServiceCollection().AddMetrics().BuildServiceProvider()
                    .GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
                NullLogger<DoorRecord>.Instance),
            TimeProvider.System);
    }

    public SigningKeySet? Current { get; }

    public IDoor Door { get; }

    public DoorOptions Options { get; } = new() { AppId = AppId, Tenants = { Tenant } };

    public void LookAgain()
    {
        // The key is always known here.
    }

    /// <summary>The keys as they are just after a fetch: nothing of them was used yet.</summary>
    public SigningKeySet FreshKeys() => new(
        [new(new JsonWebKey(key.Publish().ToJsonString()) { CryptoProviderFactory = new() { CacheSignatureProviders = false } }, ["msteams"])]);

    public HttpRequest Request()
    {
        DefaultHttpContext context = new();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json; charset=utf-8";
        context.Request.ContentLength = message.Length;
        context.Request.Headers.Authorization = authorization;
        context.Request.Body = new MemoryStream(message);
        return context.Request;
    }

    public Knock Knock(SigningKeySet keys) => new(Request(), Options, keys, TimeProvider.System.GetUtcNow());

    private string Sign()
    {
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        string signed = Part("""{"alg":"RS256","kid":"K1","typ":"JWT","x5t":"LTacESbw"}""") + "." + Part(
            $$"""{"serviceurl":"https://smba.trafficmanager.net/emea/{{Tenant}}/","nbf":{{now - 60}},"exp":{{now + 36_000}},"iss":"https://api.botframework.com","aud":"{{AppId}}"}""");
        byte[] signature = key.Rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
