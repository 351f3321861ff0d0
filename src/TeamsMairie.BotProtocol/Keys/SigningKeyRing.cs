using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.BotProtocol;

/// <summary>Holds the Connector's keys and renews them in the background: no request ever waits for a fetch.</summary>
internal sealed partial class SigningKeyRing(KeyDocuments documents, TimeProvider clock, ILogger<SigningKeyRing> logger)
    : BackgroundService, ISigningKeySource
{
    private readonly SemaphoreSlim asked = new(0, 1);
    private volatile Held? held;
    private DateTimeOffset nextLook = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public SigningKeySet? Current =>
        held is { } known && clock.GetUtcNow() - known.ConfirmedAt < KeyTimes.Stop ? known.Keys : null;

    /// <inheritdoc/>
    public void LookAgain()
    {
        try
        {
            if (asked.CurrentCount == 0)
            {
                asked.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Somebody else asked at the same moment: one look serves both.
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            failures = await FetchAsync(stoppingToken) ? 0 : failures + 1;
            await RestAsync(RestAfter(failures), stoppingToken);
        }
    }

    private TimeSpan RestAfter(int failures) => failures switch
    {
        0 => Shifted(KeyTimes.Refresh),
        _ when Current is not null => KeyTimes.WarmRetry,
        < KeyTimes.FirstTries => KeyTimes.FirstRetry,
        _ => KeyTimes.ColdRetry,
    };

    // An unknown key shortens the rest, but never so that two such looks come within five minutes.
    private async Task RestAsync(TimeSpan rest, CancellationToken stoppingToken)
    {
        DateTimeOffset end = clock.GetUtcNow() + rest;
        using CancellationTokenSource restEnds = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task over = Task.Delay(rest, clock, restEnds.Token);
        Task call = asked.WaitAsync(restEnds.Token);
        bool isCalled = await Task.WhenAny(over, call) == call;
        if (isCalled)
        {
            DateTimeOffset look = nextLook < end ? nextLook : end;
            if (look > clock.GetUtcNow())
            {
                await Task.Delay(look - clock.GetUtcNow(), clock, stoppingToken);
            }

            nextLook = clock.GetUtcNow() + KeyTimes.BetweenLooks;
        }

        await restEnds.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private async Task<bool> FetchAsync(CancellationToken stoppingToken)
    {
        using CancellationTokenSource patience = new(KeyTimes.Patience, clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stoppingToken);
        try
        {
            Keep(await documents.FetchAsync(clock.GetUtcNow(), either.Token));
            return true;
        }
        catch (Exception e)
        {
            // Whatever a document holds, the last good keys stay, and it is asked for again.
            stoppingToken.ThrowIfCancellationRequested();
            Complain(e);
            return false;
        }
    }

    private void Keep(SigningKeySet next)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (held is { } known)
        {
            if (known.Keys.IsBrokenBy(next))
            {
                Log.Strange(logger, next.Count);
            }

            next = known.Keys.FollowedBy(next, now);
        }

        held = new(next, now);
        Log.Held(logger, next.Count);
    }

    private void Complain(Exception e)
    {
        string fault = e is KeyDocumentException ? e.Message : e.GetType().Name;
        if (held is null || clock.GetUtcNow() - held.ConfirmedAt > KeyTimes.Alarm)
        {
            Log.Alarm(logger, fault);
        }
        else
        {
            Log.NotRenewed(logger, fault);
        }
    }

    private static TimeSpan Shifted(TimeSpan rest) => rest * (RandomNumberGenerator.GetInt32(950, 1001) / 1000.0);

    private sealed record Held(SigningKeySet Keys, DateTimeOffset ConfirmedAt);

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Information, "Signing keys: {Count} held.")]
        public static partial void Held(ILogger logger, int count);

        [LoggerMessage(2102, LogLevel.Warning, "Signing keys not renewed ({Fault}); the last good ones stay.")]
        public static partial void NotRenewed(ILogger logger, string fault);

        [LoggerMessage(2103, LogLevel.Critical, "Signing keys: none, or not confirmed for a day ({Fault}).")]
        public static partial void Alarm(ILogger logger, string fault);

        [LoggerMessage(2104, LogLevel.Critical, "Signing keys: the {Count} published now have nothing in common with the last; both are held for an hour.")]
        public static partial void Strange(ILogger logger, int count);
    }
}
