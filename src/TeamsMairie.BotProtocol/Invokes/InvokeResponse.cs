using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>The answer to an invoke: what a person sees after pressing a button of a card.</summary>
/// <remarks>
/// The HTTP status is 200 whenever our code ran; the outcome is the <c>statusCode</c> of the body. A refusal for a
/// reason of the town hall (not your turn, already decided) is a <see cref="Card"/> or a <see cref="Message"/>: an
/// error makes the client show a generic text and invites another click. Source: Microsoft Teams
/// documentation, « Work with universal actions for adaptive cards », invoke response.
/// </remarks>
public sealed class InvokeResponse : IResult
{
    private readonly AdaptiveCardInvokeResponse? body;

    private InvokeResponse(int httpStatus, AdaptiveCardInvokeResponse? body)
    {
        HttpStatus = httpStatus;
        this.body = body;
    }

    /// <summary>The status of the HTTP answer: 200, 400 or 501.</summary>
    public int HttpStatus { get; }

    /// <summary>The outcome told to the client in the body; null when there is no body.</summary>
    public int? StatusCode => body?.StatusCode;

    /// <summary>An invoke the manifest does not declare: HTTP 501 and no body.</summary>
    public static InvokeResponse NotImplemented { get; } = new(StatusCodes.Status501NotImplemented, null);

    /// <summary>Replaces the card, for the person who pressed only.</summary>
    /// <param name="card">The new card, a JSON object whose document outlives the answer.</param>
    /// <exception cref="ArgumentException"><paramref name="card"/> is not a JSON object.</exception>
    public static InvokeResponse Card(JsonElement card) =>
        Answer(StatusCodes.Status200OK, Attachment.AdaptiveCardType, Attachment.AdaptiveCard(card).Content);

    /// <summary>Shows a short French sentence under the card, which stays.</summary>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or blank.</exception>
    public static InvokeResponse Message(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Answer(
            StatusCodes.Status200OK,
            "application/vnd.microsoft.activity.message",
            JsonSerializer.SerializeToElement(text, WireJson.Default.String));
    }

    /// <summary>The card sent something this bot cannot use; pressing again would not help.</summary>
    /// <param name="message">A French sentence.</param>
    public static InvokeResponse BadRequest(string message) =>
        Error(StatusCodes.Status400BadRequest, ErrorType, "BadRequest", message);

    /// <summary>The bot failed; pressing again may help.</summary>
    /// <param name="message">A French sentence.</param>
    public static InvokeResponse InternalServerError(string message) =>
        Error(StatusCodes.Status500InternalServerError, ErrorType, "InternalServerError", message);

    /// <summary>The person must sign in first, and could not.</summary>
    /// <param name="message">A French sentence.</param>
    public static InvokeResponse PreconditionFailed(string message) => Error(
        StatusCodes.Status412PreconditionFailed, "application/vnd.microsoft.error.preconditionFailed", "412", message);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = HttpStatus;
        if (body is not null)
        {
            await httpContext.Response.WriteAsJsonAsync(
                body, WireJson.Default.AdaptiveCardInvokeResponse, cancellationToken: httpContext.RequestAborted);
        }
    }

    /// <summary>The <c>value</c> of a card action cannot be read: the one error that is also an HTTP status.</summary>
    internal static InvokeResponse Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, BadRequest(message).body);

    private const string ErrorType = "application/vnd.microsoft.error";

    private static InvokeResponse Error(int statusCode, string type, string code, string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        InvokeError error = new(code, message);
        return Answer(statusCode, type, JsonSerializer.SerializeToElement(error, WireJson.Default.InvokeError));
    }

    private static InvokeResponse Answer(int statusCode, string type, JsonElement value) =>
        new(StatusCodes.Status200OK, new(statusCode, type, value));
}
