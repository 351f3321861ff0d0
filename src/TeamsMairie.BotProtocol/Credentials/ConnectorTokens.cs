using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.BotProtocol;

/// <summary>The bot's token for the Connector: renewed before it ends, asked for once however many wait for it.</summary>
/// <param name="create">Makes a credential that remembers nothing; called for each renewal.</param>
/// <param name="scope">What the token is for.</param>
/// <param name="clock">The clock that tokens end by.</param>
/// <param name="logger">Told when a token cannot be renewed.</param>
internal sealed partial class ConnectorTokens(
    Func<TokenCredential> create, string scope, TimeProvider clock, ILogger<ConnectorTokens> logger) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly TokenRequestContext context = new([scope]);
    private volatile HeldToken? held;
    private AuthenticationFailedException? failure;
    private DateTimeOffset nextTry = DateTimeOffset.MinValue;
    private DateTimeOffset nextDrop = DateTimeOffset.MinValue;

    /// <summary>A token that is still good.</summary>
    /// <exception cref="AuthenticationFailedException">None can be had; Entra is not asked again for a few seconds.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh is { } token)
        {
            return token;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            return Fresh ?? await RenewAsync(cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>
    /// A token other than one the Connector refused; null when none can be had. A good token is given up once in
    /// <see cref="TokenTimes.BetweenDrops"/>: whoever refuses every token does not make the bot ask Entra each time.
    /// </summary>
    public async ValueTask<string?> InsteadOfAsync(string refused, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (held?.Token == refused && clock.GetUtcNow() < nextDrop)
            {
                return null;
            }

            if (held?.Token == refused)
            {
                held = null;
                nextDrop = clock.GetUtcNow() + TokenTimes.BetweenDrops;
            }

            string token = Fresh ?? await RenewAsync(cancellationToken);
            return token == refused ? null : token;
        }
        catch (AuthenticationFailedException)
        {
            return null;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private string? Fresh => held is { } known && clock.GetUtcNow() < known.RenewAt ? known.Token : null;

    private async ValueTask<string> RenewAsync(CancellationToken cancellationToken)
    {
        if (failure is not null && clock.GetUtcNow() < nextTry)
        {
            throw new AuthenticationFailedException(failure.Message, failure);
        }

        try
        {
            AccessToken token = await create().GetTokenAsync(context, cancellationToken);
            held = HeldToken.Of(token, clock.GetUtcNow());
            failure = null;
        }
        catch (AuthenticationFailedException e) when (held?.EndsAt > clock.GetUtcNow())
        {
            Log.NotRenewed(logger, e.GetType().Name);
            held = held!.RenewedAfter(clock.GetUtcNow() + TokenTimes.Pause);
        }
        catch (AuthenticationFailedException e)
        {
            Log.NotRenewed(logger, e.GetType().Name);
            failure = e;
            nextTry = clock.GetUtcNow() + TokenTimes.Breath;
            throw;
        }

        return held!.Token;
    }

    private static partial class Log
    {
        [LoggerMessage(2301, LogLevel.Error, "The token for the Connector was not renewed: {Failure}.")]
        public static partial void NotRenewed(ILogger logger, string failure);
    }
}
