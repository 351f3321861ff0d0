using System.Net.Security;
using System.Security.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TeamsMairie.BotProtocol;

/// <summary>
/// How the key documents are fetched: small, over a modern TLS, without being led elsewhere, through no proxy that was
/// not asked for.
/// </summary>
internal static class KeyPipeline
{
    private const int LargestDocument = 256 * 1024;

    public static void Configure(HttpClient http)
    {
        http.MaxResponseContentBufferSize = LargestDocument;
        http.Timeout = KeyTimes.Patience;
    }

    public static void Configure(SocketsHttpHandler handler, IServiceProvider provider)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.UseProxy = provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.UseSystemProxy;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        };
    }
}
