using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>Makes the credential that the configuration names: one, explicit, never the first that happens to work.</summary>
internal sealed class BotCredential(IOptions<DoorOptions> door, IOptions<CredentialOptions> credential)
{
    private const string Exchange = "api://AzureADTokenExchange/.default";

    /// <summary>How Entra is reached; by default as the library does. A test puts an authority of its own.</summary>
    internal Action<TokenCredentialOptions>? Reach { get; init; }

    /// <summary>What a token to the Connector is asked for.</summary>
    public string Scope => door.Value.Profile.Scope;

    /// <summary>A new credential, with nothing remembered.</summary>
    public TokenCredential Create()
    {
        CredentialOptions options = credential.Value;
        string appId = door.Value.AppId;
        string tenant = options.Tenant ?? door.Value.Tenants[0];
        return options.Kind switch
        {
            CredentialKind.Federated => new ClientAssertionCredential(
                tenant, appId, cancellation => AssertionAsync(Identity(options.ManagedIdentity ?? appId), cancellation),
                Reaching(new ClientAssertionCredentialOptions())),
            CredentialKind.Certificate => new ClientCertificateCredential(
                tenant, appId, options.CertificatePath, Reaching(new ClientCertificateCredentialOptions())),
            CredentialKind.Secret => new ClientSecretCredential(
                tenant, appId, options.Secret, Reaching(new ClientSecretCredentialOptions())),
            _ => Identity(options.ManagedIdentity ?? appId),
        };
    }

    private T Reaching<T>(T options)
        where T : TokenCredentialOptions
    {
        Reach?.Invoke(options);
        return options;
    }

    private static ManagedIdentityCredential Identity(string clientId) =>
        new(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static async Task<string> AssertionAsync(ManagedIdentityCredential identity, CancellationToken cancellationToken)
    {
        AccessToken token = await identity.GetTokenAsync(new TokenRequestContext([Exchange]), cancellationToken);
        return token.Token;
    }
}
