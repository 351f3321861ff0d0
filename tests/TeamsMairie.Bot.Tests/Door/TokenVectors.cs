using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>Forgeries of the request and of the token: nobody proved where it comes from.</summary>
internal static class TokenVectors
{
    public static IEnumerable<Vector> All => [.. OfTheRequest, .. OfTheHeader, .. OfTheKey, .. OfTheSignature];

    private static IEnumerable<Vector> OfTheRequest =>
    [
        new("54 GET", 405, null, f => f.Method = HttpMethod.Get),
        new("54 PUT", 405, null, f => f.Method = HttpMethod.Put),
        new("54 DELETE", 405, null, f => f.Method = HttpMethod.Delete),
        new("54 WebSocket", 405, "upgrade", f => f.Request = r => r.Headers.Upgrade.Add(new("websocket"))),
        new("56 gzip", 415, "content-encoding", f => f.Request = r => r.Content!.Headers.ContentEncoding.Add("gzip")),
        new("56 plain text", 415, "content-type", f => f.ContentType = "text/plain"),
        new("56 Latin 1", 415, "content-type", f => f.ContentType = "application/json; charset=iso-8859-1"),
        new("56 a mebibyte and one", 413, "content-length", f => f.RawBody = new byte[(1024 * 1024) + 1]),
        new("1 no header", 401, "authorization", f => f.Request = r => r.Headers.Remove("Authorization")),
        new("2 wrong scheme", 401, "scheme", f => Authorize(f, t => "Potato " + t)),
        new("2 scheme alone", 401, "scheme", f => Authorize(f, _ => "Bearer")),
        new("2 three parts", 401, "scheme", f => Authorize(f, t => $"Bearer {t} b")),
        new("2 bare token", 401, "scheme", f => Authorize(f, t => t)),
        new("3 two headers", 401, "authorization", f => Authorize(f, t => $"Bearer {t}", t => $"Bearer {t}")),
        new("3 comma", 401, "authorization", f => Authorize(f, t => $"Bearer {t}, Bearer bad")),
        new("4 token in the address", 401, "authorization", f => Elsewhere(f, r => r.RequestUri = new($"{r.RequestUri}?access_token={f.Write()}"))),
        new("4 token in a cookie", 401, "authorization", f => Elsewhere(f, r => r.Headers.Add("Cookie", "token=" + f.Write()))),
        new("4 token of App Service", 401, "authorization", f => Elsewhere(f, r => r.Headers.Add("X-MS-TOKEN-AAD-ID-TOKEN", f.Write()))),
        new("17 two parts", 401, "token-shape", f => f.Token = t => t[..t.LastIndexOf('.')]),
        new("17 four parts", 401, "token-shape", f => f.Token = t => t + ".AAAA"),
        new("17 encrypted, five parts", 401, "token-shape", f => f.Token = t => t + ".AAAA.AAAA"),
        new("padded", 401, "token-shape", f => f.Token = t => t + "=="),
        new("18 17 KiB", 401, "token-size", f => f.Claims["long"] = new string('x', 17 * 1024)),
        new("18 300 KiB", 431, null, f => f.Claims["long"] = new string('x', 300 * 1024)),
        new("32 opaque", 401, "token-shape", f => f.Token = _ => "0.AXEA-opaque"),
    ];

    private static IEnumerable<Vector> OfTheHeader =>
    [
        new("header is no object", 401, "header-json", f => f.RawHeader = "[]"),
        new("header is no JSON", 401, "header-json", f => f.RawHeader = "RS256"),
        new("header is not Unicode", 401, "header-json", f => f.RawHeader = """{"alg":"RS256","kid":"\ud800","typ":"JWT"}"""),
        new("header has a name that is not Unicode", 401, "header-json", f => f.RawHeader = """{"alg":"RS256","\udc00":1,"kid":"K1","typ":"JWT"}"""),
        new("two algorithms", 401, "header-json", f => f.RawHeader = """{"alg":"none","alg":"RS256","kid":"K1","typ":"JWT"}"""),
        new("header followed by more", 401, "header-json", f => f.RawHeader = """{"alg":"RS256","kid":"K1","typ":"JWT"} {}"""),
        .. new[] { "none", "None", "nOnE" }.Select(none => new Vector($"5 {none}", 401, "token-shape", f =>
        {
            f.Header["alg"] = none;
            f.Sign = _ => [];
        })),
        new("5 none, with a signature", 401, "algorithm", f => f.Header["alg"] = "none"),
        new("6 HS256 by the key as DER", 401, "algorithm", f => Hmac(f, f.Keys.Good.Rsa.ExportSubjectPublicKeyInfo())),
        new("6 HS256 by the key as PEM", 401, "algorithm", f => Hmac(f, Encoding.ASCII.GetBytes(f.Keys.Good.Rsa.ExportSubjectPublicKeyInfoPem()))),
        new("6 HS256 by the key as JSON", 401, "algorithm", f => Hmac(f, Encoding.UTF8.GetBytes(f.Keys.Good.Publish().ToJsonString()))),
        new("6 HS256 by the modulus", 401, "algorithm", f => Hmac(f, f.Keys.Good.Rsa.ExportParameters(false).Modulus!)),
        new("12 RS384", 401, "algorithm", f => SignBy(f, "RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        new("12 RS512", 401, "algorithm", f => SignBy(f, "RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        new("12 PS256", 401, "algorithm", f => SignBy(f, "PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        new("12 ES256", 401, "algorithm", f =>
        {
            f.Header["alg"] = "ES256";
            f.Sign = bytes => f.Keys.Curve.SignData(bytes, HashAlgorithmName.SHA256);
        }),
        new("algorithm is a list", 401, "algorithm", f => f.Header["alg"] = new JsonArray("RS256")),
        new("no algorithm", 401, "algorithm", f => f.Header.Remove("alg")),
        new("access token", 401, "token-type", f => f.Header["typ"] = "at+jwt"),
        new("no type", 401, "token-type", f => f.Header.Remove("typ")),
        new("no key name", 401, "key-name", f => f.Header.Remove("kid")),
        new("key name is empty", 401, "key-name", f => f.Header["kid"] = ""),
        new("key name is a number", 401, "key-name", f => f.Header["kid"] = 1),
        new("key name of 129 characters", 401, "key-name", f => f.Header["kid"] = new string('K', 129)),
        new("9 own key, jwk", 401, "header-extension", f => Smuggle(f, "jwk", f.Keys.Attacker.Publish())),
        new("9 own key, x5c", 401, "header-extension", f => Smuggle(f, "x5c", new JsonArray("MIIB"))),
        new("10 own key, jku", 401, "header-extension", f => Smuggle(f, "jku", "http://127.0.0.1:9/keys")),
        new("10 own key, x5u", 401, "header-extension", f => Smuggle(f, "x5u", "http://127.0.0.1:9/cert")),
        .. new[] { "crit", "b64", "zip", "enc" }.Select(name =>
            new Vector("17 " + name, 401, "header-extension", f => f.Header[name] = name is "crit" ? new JsonArray("exp") : "DEF")),
    ];

    private static IEnumerable<Vector> OfTheKey =>
    [
        new("58 no keys yet", 503, "no-keys", f => f.HasNoKeys = true),
        new("unknown key", 401, "key-unknown", f => f.SignWith(f.Keys.Attacker)),
        new("key name in another case", 401, "key-unknown", f => f.Header["kid"] = "k1"),
        new("key name with a space", 401, "key-unknown", f => f.Header["kid"] = "K1 "),
        new("1024 bits", 401, "key-strength", f => f.SignWith(f.Keys.Weak)),
        new("key for encryption", 401, "key-use", f => f.SignWith(f.Keys.ForEncryption)),
        new("key for RS512", 401, "key-algorithm", f => f.SignWith(f.Keys.ForAnother)),
        new("14 certificate ended", 401, "key-certificate", f => f.SignWith(f.Keys.Expired)),
    ];

    private static IEnumerable<Vector> OfTheSignature =>
    [
        new("7 no signature", 401, "token-shape", f => f.Sign = _ => []),
        new("7 half a signature", 401, "signature", f => f.Token = t => t[..^170]),
        new("8 attacker’s key, good name", 401, "signature", f =>
        {
            f.SignWith(f.Keys.Attacker);
            f.Header["kid"] = "K1";
        }),
        new("another good key, good name", 401, "signature", f =>
        {
            f.SignWith(f.Keys.Certified);
            f.Header["kid"] = "K1";
        }),
        new("claims changed once signed", 401, "signature", f => f.Token = t =>
        {
            string[] parts = t.Split('.');
            return $"{parts[0]}.{parts[1][..^8]}AAAAAAAA.{parts[2]}";
        }),
    ];

    private static void Authorize(Forgery f, params Func<string, string>[] headers) => f.Request = r =>
    {
        string token = f.Write();
        r.Headers.Remove("Authorization");
        foreach (Func<string, string> header in headers)
        {
            r.Headers.TryAddWithoutValidation("Authorization", header(token));
        }
    };

    private static void Elsewhere(Forgery f, Action<HttpRequestMessage> put) => f.Request = r =>
    {
        r.Headers.Authorization = (AuthenticationHeaderValue?)null;
        put(r);
    };

    private static void Hmac(Forgery f, byte[] secret)
    {
        f.Header["alg"] = "HS256";
        f.Sign = bytes => HMACSHA256.HashData(secret, bytes);
    }

    private static void SignBy(Forgery f, string name, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        f.Header["alg"] = name;
        f.Sign = bytes => f.Keys.Good.Rsa.SignData(bytes, hash, padding);
    }

    private static void Smuggle(Forgery f, string name, JsonNode value)
    {
        f.SignWith(f.Keys.Attacker);
        f.Header["kid"] = "K1";
        f.Header[name] = value;
    }
}
