using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>Stops the process when the bot could not prove who it is. Each sentence names its setting.</summary>
internal sealed class CredentialOptionsCheck(IHostEnvironment environment) : IValidateOptions<CredentialOptions>
{
    public ValidateOptionsResult Validate(string? name, CredentialOptions options)
    {
        string? fault = options switch
        {
            { Tenant: { } tenant } when EntraId.Parse(tenant) is null => DoorTexts.NotAHomeTenant,
            { Kind: CredentialKind.Certificate, CertificatePath: null or "" } => DoorTexts.NoCertificate,
            { Kind: CredentialKind.Certificate, CertificatePath: var path } when !File.Exists(path) => DoorTexts.NoCertificate,
            { Kind: CredentialKind.Secret, Secret: null or "" } => DoorTexts.NoSecret,
            { Kind: CredentialKind.Secret } when environment.IsProduction() => DoorTexts.SecretInProduction,
            { Kind: CredentialKind.Federated, ManagedIdentity: null or "" } => DoorTexts.NoManagedIdentity,
            _ => null,
        };
        return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fault);
    }
}
