using System.Net.Http.Headers;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads how long the connector asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>The wait from now, zero for a date gone by; null when none is asked.</summary>
    public static TimeSpan? AskedBy(HttpResponseMessage? response, TimeProvider clock)
    {
        RetryConditionHeaderValue? header = response?.Headers.RetryAfter;
        TimeSpan? wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
