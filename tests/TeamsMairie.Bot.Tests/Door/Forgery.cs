using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>A genuine request of the Connector, of which a vector changes one thing.</summary>
internal sealed class Forgery
{
    public const string AppId = "7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e";
    private static int serial;

    public Forgery(RingOfKeys keys)
    {
        Keys = keys;
        Signer = keys.Good;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Claims["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds();
        Claims["exp"] = now.AddHours(1).ToUnixTimeSeconds();
    }

    public RingOfKeys Keys { get; }

    public TestKey Signer { get; private set; }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = "K1", ["typ"] = "JWT" };

    public JsonObject Claims { get; } = new()
    {
        ["iss"] = KeyServer.Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = Bourg.ServiceUrl,
    };

    public JsonObject Body { get; } = Bourg.Message(Interlocked.Increment(ref serial));

    /// <summary>The header or the claims as raw text, when they are not plain JSON.</summary>
    public string? RawHeader { get; set; }

    public string? RawClaims { get; set; }

    public byte[]? RawBody { get; set; }

    public HttpMethod Method { get; set; } = HttpMethod.Post;

    public string ContentType { get; set; } = "application/json";

    /// <summary>Whether the bot has not yet got any key.</summary>
    public bool HasNoKeys { get; set; }

    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>What is done to the token once signed.</summary>
    public Func<string, string> Token { get; set; } = token => token;

    public Action<HttpRequestMessage>? Request { get; set; }

    public void SignWith(TestKey key)
    {
        Signer = key;
        Header["kid"] = key.Id;
    }

    /// <summary>The token, whole.</summary>
    public string Write()
    {
        string signed = Encode(RawHeader ?? Header.ToJsonString()) + "." + Encode(RawClaims ?? Claims.ToJsonString());
        byte[] bytes = Encoding.ASCII.GetBytes(signed);
        byte[] signature = Sign?.Invoke(bytes)
            ?? Signer.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Token(signed + "." + Base64UrlEncoder.Encode(signature));
    }

    public HttpRequestMessage ToRequest(Uri door)
    {
        HttpRequestMessage request = new(Method, door);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Write());
        if (Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(RawBody ?? Encoding.UTF8.GetBytes(Body.ToJsonString()));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }

        Request?.Invoke(request);
        return request;
    }

    private static string Encode(string text) => Base64UrlEncoder.Encode(text);
}
