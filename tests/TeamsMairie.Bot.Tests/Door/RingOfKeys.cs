using System.Security.Cryptography;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>The keys of the vectors: the good one, those with a fault, and one that nobody published.</summary>
internal sealed class RingOfKeys
{
    public TestKey Good { get; } = TestKey.Named("K1") with { Use = "sig", Alg = "RS256" };

    public TestKey WebChat { get; } = TestKey.Named("K2") with { Endorsements = ["webchat", "directline"] };

    public TestKey Unendorsed { get; } = TestKey.Named("K3") with { Endorsements = null };

    public TestKey Weak { get; } = TestKey.Named("K-weak", bits: 1024);

    public TestKey ForEncryption { get; } = TestKey.Named("K-enc") with { Use = "enc" };

    public TestKey ForAnother { get; } = TestKey.Named("K-512") with { Alg = "RS512" };

    public TestKey Expired { get; } = TestKey.Named("K-expired").CertifiedFor(days: -1);

    public TestKey Certified { get; } = TestKey.Named("K-certified").CertifiedFor(days: 30);

    public TestKey Attacker { get; } = TestKey.Named("K-attacker");

    public ECDsa Curve { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestKey[] Published => [Good, WebChat, Unendorsed, Weak, ForEncryption, ForAnother, Expired, Certified];
}
