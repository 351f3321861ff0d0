using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>Makes the credential that the configuration names: one, explicit, never the first that happens to work.</summary>
internal sealed class BotCredential(IOptions<DoorOptions> door, IOptions<CredentialOptions> credential)
{
    private const string Exchange = "api://AzureADTokenExchange/.default";

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
                tenant, appId, cancellation => AssertionAsync(Identity(options.ManagedIdentity ?? appId), cancellation)),
            CredentialKind.Certificate => new ClientCertificateCredential(tenant, appId, options.CertificatePath),
            CredentialKind.Secret => new ClientSecretCredential(tenant, appId, options.Secret),
            _ => Identity(options.ManagedIdentity ?? appId),
        };
    }

    private static ManagedIdentityCredential Identity(string clientId) =>
        new(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static async Task<string> AssertionAsync(ManagedIdentityCredential identity, CancellationToken cancellationToken)
    {
        AccessToken token = await identity.GetTokenAsync(new TokenRequestContext([Exchange]), cancellationToken);
        return token.Token;
    }
}
