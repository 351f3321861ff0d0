using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsMairie.BotProtocol;

/// <summary>What is asked of the key the token names, and whether it signed the token (rows 5 and 6).</summary>
internal static class OfTheKey
{
    private static readonly JsonWebTokenHandler Verifier = new();

    public static bool AnyIsKnown(Knock k) => k.Keys is not null;

    public static bool IsKnown(Knock k) => k.Key is not null;

    public static bool IsStrong(Knock k) => k.Key!.IsStrong;

    public static bool IsForSigning(Knock k) => k.Key!.IsForSigning;

    public static bool IsForRs256(Knock k) => k.Key!.IsForRs256;

    public static bool HasAValidCertificate(Knock k) => k.Key!.IsCertifiedAt(k.Now);

    public static async ValueTask<bool> SignedThis(Knock k)
    {
        TokenValidationResult result = await Verifier.ValidateTokenAsync(k.Token, k.Key!.Verification);
        return result.IsValid;
    }
}
