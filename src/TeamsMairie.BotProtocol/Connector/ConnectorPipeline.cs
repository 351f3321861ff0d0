using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.RateLimiting;

namespace TeamsMairie.BotProtocol;

/// <summary>How calls to the connector are made, retried and given up.</summary>
internal static class ConnectorPipeline
{
    /// <summary>The largest answer that is read; the Connector's are a thousand times smaller.</summary>
    public const int MaxAnswerBytes = 1024 * 1024;

    private static readonly Turn Given = new(isGiven: true);
    private static readonly Turn Refused = new(isGiven: false);

    public static void Configure(HttpClient http)
    {
        // The budget of the pipeline rules; this one would count from outside of it.
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.MaxResponseContentBufferSize = MaxAnswerBytes;
    }

    public static void Configure(SocketsHttpHandler handler, IServiceProvider provider)
    {
        // A redirection would carry the bot's token to a host nobody allowed.
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.UseProxy = provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.UseSystemProxy;

        // The client may live as long as the process: connections end so that changed DNS is seen.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
    }

    public static void Configure(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        ConnectorOptions options = context.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value;
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.CallBudget })
            .AddRetry(RetryOf(options, pipeline.TimeProvider))
            .AddRateLimiter(new HttpRateLimiterStrategyOptions { RateLimiter = TurnsOf(context.ServiceProvider.GetRequiredService<ConnectorPace>()) })
            .AddCircuitBreaker(Breaker());
    }

    private static Func<RateLimiterArguments, ValueTask<RateLimitLease>> TurnsOf(ConnectorPace pace) => async arguments =>
        await pace.WaitAsync(arguments.Context.GetRequestMessage()!, arguments.Context.CancellationToken) ? Given : Refused;

    private static HttpRetryStrategyOptions RetryOf(ConnectorOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,

        // A wait longer than the budget would end as a time-out and hide from the caller how long to wait.
        ShouldHandle = arguments => ValueTask.FromResult(
            IsWorthRetrying(arguments.Outcome, arguments.Context.GetRequestMessage()?.Method)
            && !(RetryAfter.AskedBy(arguments.Outcome.Result, clock) >= options.CallBudget)),
    };

    // A POST that timed out may have arrived, and a retry would show the person the same card twice; one that was
    // told to come back has not.
    private static bool IsWorthRetrying(Outcome<HttpResponseMessage> outcome, HttpMethod? method) =>
        outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests
        || (method != HttpMethod.Post
            && (HttpClientResiliencePredicates.IsTransient(outcome)
                || outcome.Result?.StatusCode is HttpStatusCode.PreconditionFailed));

    private static HttpCircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 20,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(30),

        // 429 is about one conversation and says when to come back: it must not hold back the others.
        ShouldHandle = arguments => ValueTask.FromResult(
            arguments.Outcome.Result?.StatusCode is not HttpStatusCode.TooManyRequests
            && HttpClientResiliencePredicates.IsTransient(arguments.Outcome)),
    };

    private sealed class Turn(bool isGiven) : RateLimitLease
    {
        public override bool IsAcquired => isGiven;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
