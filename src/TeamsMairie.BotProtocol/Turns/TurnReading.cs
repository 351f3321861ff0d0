using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>What became of a request body. Closed: the cases below are all there are.</summary>
public abstract record TurnReading
{
    private TurnReading() { }

    /// <summary>An activity.</summary>
    public sealed record Read(Turn Turn) : TurnReading;

    /// <summary>Not an activity. Return it as it is: it writes itself as the HTTP answer.</summary>
    /// <remarks>
    /// The body is <c>application/problem+json</c> (RFC 9457); for a card action it is the error the client shows.
    /// </remarks>
    /// <param name="Status">The HTTP status: 400, 413 or 415.</param>
    /// <param name="Problem">What is wrong, one French sentence without any content of the request.</param>
    public sealed record Refused(int Status, string Problem) : TurnReading, IResult
    {
        internal bool IsCardAction { get; init; }

        /// <inheritdoc/>
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (IsCardAction)
            {
                return InvokeResponse.Malformed(Problem).ExecuteAsync(httpContext);
            }

            httpContext.Response.StatusCode = Status;
            return httpContext.Response.WriteAsJsonAsync(
                new RefusedTurnProblem(ProtocolTexts.RefusalTitle, Status, Problem),
                WireJson.Default.RefusedTurnProblem,
                "application/problem+json; charset=utf-8",
                httpContext.RequestAborted);
        }
    }
}
