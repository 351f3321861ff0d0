using Azure.Core;

namespace TeamsMairie.Crashes.Dying;

/// <summary>A token of no authority: the Connector of the tests does not look at it.</summary>
internal sealed class LocalCredential : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new("jeton", DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
