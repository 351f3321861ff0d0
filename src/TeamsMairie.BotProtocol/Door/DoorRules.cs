using static Microsoft.AspNetCore.Http.StatusCodes;

namespace TeamsMairie.BotProtocol;

/// <summary>Every check of the door, in order: the cheap first, the body last. One line each; removing one lets a forgery in.</summary>
/// <param name="BeforeBody">What is asked of the request and of its token.</param>
/// <param name="OnceRead">What is asked of the activity, once the token is known to be good.</param>
internal sealed record DoorRules(IReadOnlyList<DoorRule> BeforeBody, IReadOnlyList<DoorRule> OnceRead)
{
    public static DoorRules All { get; } = new(
        [
            new("upgrade", 1, Status405MethodNotAllowed, OfTheRequest.IsNotAnUpgrade),
            new("content-encoding", 2, Status415UnsupportedMediaType, OfTheRequest.IsNotCompressed),
            new("content-type", 2, Status415UnsupportedMediaType, OfTheRequest.IsJson),
            new("content-length", 2, Status413PayloadTooLarge, OfTheRequest.IsSmall),
            new("authorization", 3, Status401Unauthorized, OfTheToken.IsAlone),
            new("scheme", 3, Status401Unauthorized, OfTheToken.IsBearer),
            new("token-size", 3, Status401Unauthorized, OfTheToken.IsShort),
            new("token-shape", 3, Status401Unauthorized, OfTheToken.HasThreeParts),
            new("header-json", 4, Status401Unauthorized, OfTheToken.HasAPlainHeader),
            new("algorithm", 4, Status401Unauthorized, OfTheToken.IsRs256),
            new("token-type", 4, Status401Unauthorized, OfTheToken.IsAJwt),
            new("key-name", 4, Status401Unauthorized, OfTheToken.NamesItsKey),
            new("header-extension", 4, Status401Unauthorized, OfTheToken.BringsNoKeyOfItsOwn),
            new("no-keys", 5, Status503ServiceUnavailable, OfTheKey.AnyIsKnown),
            new(UnknownKey, 5, Status401Unauthorized, OfTheKey.IsKnown),
            new("key-strength", 5, Status401Unauthorized, OfTheKey.IsStrong),
            new("key-use", 5, Status401Unauthorized, OfTheKey.IsForSigning),
            new("key-algorithm", 5, Status401Unauthorized, OfTheKey.IsForRs256),
            new("key-certificate", 5, Status401Unauthorized, OfTheKey.HasAValidCertificate),
            new("signature", 6, Status401Unauthorized, OfTheKey.SignedThis),
            new("claims-json", 7, Status401Unauthorized, OfTheClaims.ArePlain),
            new("issuer", 8, Status401Unauthorized, OfTheClaims.ComeFromTheConnector),
            new("audience", 9, Status401Unauthorized, OfTheClaims.AreForThisBot),
            new("lifetime", 10, Status401Unauthorized, OfTheClaims.HaveTwoInstants),
            new("lifetime-order", 10, Status401Unauthorized, OfTheClaims.EndAfterTheyBegin),
            new("lifetime-span", 10, Status401Unauthorized, OfTheClaims.LastADayAtMost),
            new("not-yet-valid", 10, Status401Unauthorized, OfTheClaims.HaveBegun),
            new("expired", 10, Status401Unauthorized, OfTheClaims.HaveNotEnded),
            new("foreign-claim", 11, Status401Unauthorized, OfTheClaims.AreOfNobodyElse),
        ],
        [
            new("channel", 13, Status403Forbidden, OfTheActivity.ComesFromTeams),
            new("endorsement", 13, Status403Forbidden, OfTheActivity.IsOfAChannelOfTheKey),
            new("service-url-claim", 14, Status403Forbidden, OfTheActivity.HasAServiceUrlClaim),
            new("service-url", 14, Status403Forbidden, OfTheActivity.IsFromTheServiceOfTheToken),
            new("service-host", 15, Status403Forbidden, OfTheActivity.IsFromAServiceOfTeams),
            new("tenant-absent", 16, Status403Forbidden, OfTheActivity.NamesATenant),
            new("tenant-conflict", 16, Status403Forbidden, OfTheActivity.NamesOneTenant),
            new("tenant", 16, Status403Forbidden, OfTheActivity.IsOfATenantServed),
            new("recipient", 17, Status403Forbidden, OfTheActivity.IsForThisBot),
            new("bot", 18, Status200OK, OfTheActivity.IsNotFromABot),
        ]);

    /// <summary>The reason that also asks for the keys to be looked at again.</summary>
    public const string UnknownKey = "key-unknown";

    /// <summary>The reason counted when the body is not an activity (row 12).</summary>
    public const string Body = "body";
}
