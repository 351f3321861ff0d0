using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace TeamsMairie.BotProtocol.Tests.Credentials;

public sealed class ProvingWhoTheBotIs
{
    private const string AppId = "7c0f4b1e-2d3a-4f5b-8c6d-9e0a1b2c3d4e";
    private const string Tenant = "5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11";

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CredentialKind.ManagedIdentity, typeof(ManagedIdentityCredential))]
    [InlineData(CredentialKind.Federated, typeof(ClientAssertionCredential))]
    [InlineData(CredentialKind.Certificate, typeof(ClientCertificateCredential))]
    [InlineData(CredentialKind.Secret, typeof(ClientSecretCredential))]
    public void Is_done_by_the_one_way_that_was_chosen(CredentialKind kind, Type credential) => Assert.IsType(
        credential, Credential(new() { Kind = kind, CertificatePath = "robot.pem", Secret = "s", ManagedIdentity = Tenant }).Create());

    [Fact]
    public void Needs_no_secret_unless_one_is_asked_for() => Assert.Equal(CredentialKind.ManagedIdentity, new CredentialOptions().Kind);

    [Fact]
    public async Task By_a_secret_is_the_exchange_that_Entra_documents()
    {
        await using FakeAuthority authority = await FakeAuthority.StartAsync();
        BotCredential credential = Credential(new() { Kind = CredentialKind.Secret, Secret = "s3cr&t=" }, authority.Reach);

        AccessToken token = await credential.Create().GetTokenAsync(new TokenRequestContext([credential.Scope]), Deadline);

        Assert.Equal("jeton-du-robot", token.Token);
        (string line, string? contentType, Dictionary<string, string> form) = Assert.Single(
            authority.Requests, request => request.Line.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal($"POST /{Tenant}/oauth2/v2.0/token", line);
        Assert.StartsWith("application/x-www-form-urlencoded", contentType, StringComparison.Ordinal);
        Assert.Equal(("client_credentials", AppId, "s3cr&t="), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
    }

    [Fact]
    public async Task By_a_certificate_sends_a_short_assertion_and_no_secret()
    {
        string path = await CertificateAsync();
        await using FakeAuthority authority = await FakeAuthority.StartAsync();
        BotCredential credential = Credential(new() { Kind = CredentialKind.Certificate, CertificatePath = path }, authority.Reach);

        await credential.Create().GetTokenAsync(new TokenRequestContext([credential.Scope]), Deadline);

        Dictionary<string, string> form = authority.Requests.Last().Form;
        JsonWebToken assertion = new(form["client_assertion"]);
        Assert.DoesNotContain("client_secret", form.Keys);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal((AppId, AppId), (assertion.Issuer, assertion.Subject));
        Assert.EndsWith($"/{Tenant}/oauth2/v2.0/token", Assert.Single(assertion.Audiences), StringComparison.Ordinal);
        Assert.NotEmpty(assertion.Id);
        Assert.InRange(assertion.ValidTo - assertion.ValidFrom, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        File.Delete(path);
    }

    [Fact]
    public async Task Is_told_as_a_failure_when_Entra_refuses()
    {
        await using FakeAuthority authority = await FakeAuthority.StartAsync();
        authority.Status = 401;
        BotCredential credential = Credential(new() { Kind = CredentialKind.Secret, Secret = "wrong-secret" }, authority.Reach);

        AuthenticationFailedException refused = await Assert.ThrowsAsync<AuthenticationFailedException>(
            () => credential.Create().GetTokenAsync(new TokenRequestContext([credential.Scope]), Deadline).AsTask());

        Assert.DoesNotContain("wrong-secret", refused.ToString(), StringComparison.Ordinal);
    }

    private static BotCredential Credential(CredentialOptions options, Action<TokenCredentialOptions>? reach = null) =>
        new(Options.Create(new DoorOptions { AppId = AppId, Tenants = { Tenant } }), Options.Create(options)) { Reach = reach };

    private static async Task<string> CertificateAsync()
    {
        using RSA rsa = RSA.Create(2048);
        CertificateRequest request = new("CN=robot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pem");
        await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem(), Deadline);
        return path;
    }
}
