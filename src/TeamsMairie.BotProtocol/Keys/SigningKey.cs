using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace TeamsMairie.BotProtocol;

/// <summary>One public key of the Bot Connector, as its document gives it.</summary>
internal sealed record SigningKey
{
    private const int FewestBits = 2048;
    private readonly JsonWebKey published;

    public SigningKey(JsonWebKey published, IReadOnlyList<string>? endorsements)
    {
        this.published = published;
        Endorsements = endorsements;
        Verification = VerificationBy(published);
        IsStrong = published.Kty is "RSA" && BitsOf(published) >= FewestBits;
        (CertifiedFrom, CertifiedUntil) = CertificateOf(published);
    }

    /// <summary>Its name, compared exactly.</summary>
    public string Id => published.Kid;

    /// <summary>The channels it may sign for; null when the document does not say.</summary>
    public IReadOnlyList<string>? Endorsements { get; }

    /// <summary>When it stops being accepted though no document replaced it; never by default.</summary>
    public DateTimeOffset RetiresAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>How a signature is verified: with this key, RS256, and nothing else of the token looked at.</summary>
    public TokenValidationParameters Verification { get; }

    public bool IsStrong { get; }

    public bool IsForSigning => published.Use is null or "" or "sig";

    public bool IsForRs256 => published.Alg is null or "" or SecurityAlgorithms.RsaSha256;

    private DateTimeOffset CertifiedFrom { get; }

    private DateTimeOffset CertifiedUntil { get; }

    /// <summary>Whether its certificate is in validity; true for a key that comes with none.</summary>
    public bool IsCertifiedAt(DateTimeOffset now) => CertifiedFrom <= now && now <= CertifiedUntil;

    /// <summary>Whether it could verify a token now.</summary>
    public bool IsUsableAt(DateTimeOffset now) => IsStrong && IsForSigning && IsForRs256 && IsCertifiedAt(now);

    /// <summary>This key, accepted no longer than that.</summary>
    public SigningKey LeavingBy(DateTimeOffset instant) => instant < RetiresAt ? this with { RetiresAt = instant } : this;

    private static int BitsOf(JsonWebKey key)
    {
        try
        {
            return key.KeySize;
        }
        catch (FormatException)
        {
            // A modulus that is not base64url.
            return 0;
        }
    }

    // The claims are judged by the rules of the door, which are stricter than the library and use the clock of the host.
#pragma warning disable CA5404
    private static TokenValidationParameters VerificationBy(JsonWebKey key) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidateIssuer = false,
        ValidateAudience = false,
        ValidateLifetime = false,
    };
#pragma warning restore CA5404

    private static (DateTimeOffset From, DateTimeOffset Until) CertificateOf(JsonWebKey key)
    {
        if (key.X5c is not [var encoded, ..])
        {
            return (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        }

        try
        {
            using X509Certificate2 certificate =
                X509CertificateLoader.LoadCertificate(Convert.FromBase64String(encoded));
            return (new(certificate.NotBefore), new(certificate.NotAfter));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            // A certificate that cannot be read is valid at no time.
            return (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        }
    }
}
