using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>A status and no body: who was turned away does not learn why.</summary>
public sealed class EmptyRefusal : IResult
{
    /// <summary>How long to wait before the same request can be judged, in seconds.</summary>
    private const string Wait = "30";
    private readonly int status;

    internal EmptyRefusal(int status) => this.status = status;

    /// <summary>Nothing was kept, and the same request may succeed later: 503, so that it is delivered again.</summary>
    public static EmptyRefusal Later { get; } = new(StatusCodes.Status503ServiceUnavailable);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = Wait;
        }

        return Task.CompletedTask;
    }
}
