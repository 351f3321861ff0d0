using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace TeamsMairie.BotProtocol.Tests.Credentials;

/// <summary>An authority of Entra's kind over HTTPS on loopback, with a certificate of the test: the library takes no other.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http;

    private FakeAuthority(WebApplication server, X509Certificate2 certificate)
    {
        this.server = server;
        http = new(new SocketsHttpHandler
        {
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, presented, _, _) =>
                    presented?.GetCertHashString() == certificate.GetCertHashString(),
            },
        });
    }

    /// <summary>Each request: method, path and query, content type, form.</summary>
    public ConcurrentQueue<(string Line, string? ContentType, Dictionary<string, string> Form)> Requests { get; } = [];

    /// <summary>Another value makes it refuse.</summary>
    public int Status { get; set; } = 200;

    public static async Task<FakeAuthority> StartAsync()
    {
        using RSA rsa = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        FakeAuthority authority = new(builder.Build(), certificate);
        authority.server.Run(authority.AnswerAsync);
        await authority.server.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    /// <summary>Makes a credential ask here.</summary>
    public void Reach(TokenCredentialOptions options)
    {
        options.AuthorityHost = new(server.Urls.First());
        options.Transport = new HttpClientTransport(http);
        options.Retry.MaxRetries = 0;
        switch (options)
        {
            case ClientSecretCredentialOptions secret:
                secret.DisableInstanceDiscovery = true;
                break;
            case ClientCertificateCredentialOptions certificate:
                certificate.DisableInstanceDiscovery = true;
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        IFormCollection form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        Requests.Enqueue((
            $"{context.Request.Method} {context.Request.GetEncodedPathAndQuery()}", context.Request.ContentType,
            form.ToDictionary(field => field.Key, field => field.Value.ToString())));
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Status == 200
            ? """{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"jeton-du-robot"}"""
            : """{"error":"invalid_client","error_description":"AADSTS7000215"}""");
    }
}
