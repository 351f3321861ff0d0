using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.BotProtocol;

/// <summary>The bot's token for the Connector: renewed before it ends, asked for once however many wait for it.</summary>
/// <param name="create">Makes a credential that remembers nothing; called again after a token was refused.</param>
/// <param name="scope">What the token is for.</param>
/// <param name="clock">The clock that tokens end by.</param>
/// <param name="logger">Told when a token cannot be renewed.</param>
internal sealed partial class ConnectorTokens(
    Func<TokenCredential> create, string scope, TimeProvider clock, ILogger<ConnectorTokens> logger) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly TokenRequestContext context = new([scope]);
    private TokenCredential credential = create();
    private volatile Held? held;

    /// <summary>A token that is still good.</summary>
    /// <exception cref="AuthenticationFailedException">None can be had.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (held is { } fresh && clock.GetUtcNow() < fresh.RenewAt)
        {
            return fresh.Token;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            return held is { } renewed && clock.GetUtcNow() < renewed.RenewAt
                ? renewed.Token
                : await RenewAsync(cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The Connector refused this token: the next call gets another, whatever the credential remembers.</summary>
    public async Task DropAsync(string refused, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (string.Equals(held?.Token, refused, StringComparison.Ordinal))
            {
                held = null;
                credential = create();
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async ValueTask<string> RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            AccessToken token = await credential.GetTokenAsync(context, cancellationToken);
            held = new(token.Token, token.ExpiresOn, token.ExpiresOn - Margin);
        }
        catch (AuthenticationFailedException e) when (held?.EndsAt > clock.GetUtcNow())
        {
            // The old one still serves; Entra is asked again in a minute.
            Log.NotRenewed(logger, e.GetType().Name);
            held = held! with { RenewAt = clock.GetUtcNow() + Pause };
        }

        return held!.Token;
    }

    private sealed record Held(string Token, DateTimeOffset EndsAt, DateTimeOffset RenewAt);

    private static partial class Log
    {
        [LoggerMessage(2301, LogLevel.Error, "The token for the Connector was not renewed: {Failure}.")]
        public static partial void NotRenewed(ILogger logger, string failure);
    }
}
