using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>A key that stands for one of the Connector's, and what its document says of it.</summary>
internal sealed record TestKey(string Id, RSA Rsa)
{
    public string[]? Endorsements { get; init; } = ["msteams"];

    public string? Use { get; init; }

    public string? Alg { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public static TestKey Named(string id, int bits = 2048) => new(id, RSA.Create(bits));

    /// <summary>Gives it a certificate that ends so many days from now.</summary>
    public TestKey CertifiedFor(int days)
    {
        CertificateRequest request = new("CN=essai", Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return this with { Certificate = request.CreateSelfSigned(now.AddDays(-30), now.AddDays(days)) };
    }

    public JsonObject Publish()
    {
        RSAParameters key = Rsa.ExportParameters(includePrivateParameters: false);
        JsonObject json = new()
        {
            ["kty"] = "RSA",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
        Add(json, "use", Use);
        Add(json, "alg", Alg);
        if (Endorsements is not null)
        {
            json["endorsements"] = new JsonArray([.. Endorsements.Select(e => (JsonNode)e)]);
        }

        if (Certificate is not null)
        {
            json["x5c"] = new JsonArray(Convert.ToBase64String(Certificate.RawData));
        }

        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
