using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace TeamsMairie.BotProtocol;

/// <summary>The answer to an invoke: what a person sees after pressing a button, a command or a key.</summary>
/// <remarks>
/// The HTTP status is 200 whenever our code ran. A refusal for a reason of the town hall (not your turn, already
/// decided) is a <see cref="Card"/> or a sentence (<see cref="Say"/>): an error makes the client show a generic text
/// and invites another click. Source: Microsoft Teams documentation, « Work with universal actions for adaptive
/// cards », « Dialogs », « Search commands ».
/// </remarks>
public sealed class InvokeResponse : IResult
{
    private const string ErrorType = "application/vnd.microsoft.error";
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");
    private readonly JsonElement? body;

    private InvokeResponse(int httpStatus, JsonElement? body, int? statusCode = null)
    {
        HttpStatus = httpStatus;
        StatusCode = statusCode;
        this.body = body;
    }

    /// <summary>The status of the HTTP answer: 200, 400 or 501.</summary>
    public int HttpStatus { get; }

    /// <summary>The outcome that the body of an answer to a card tells the client; null for any other answer.</summary>
    public int? StatusCode { get; }

    /// <summary>An invoke the manifest does not declare: HTTP 501 and no body.</summary>
    public static InvokeResponse NotImplemented { get; } = new(StatusCodes.Status501NotImplemented, null);

    /// <summary>Nothing to show: an empty object, for an empty body would be sent again.</summary>
    public static InvokeResponse Done { get; } = new(StatusCodes.Status200OK, Nothing);

    /// <summary>Replaces the card, for the person who pressed only.</summary>
    /// <param name="card">The new card, a JSON object whose document outlives the answer.</param>
    /// <exception cref="ArgumentException"><paramref name="card"/> is not a JSON object.</exception>
    public static InvokeResponse Card(JsonElement card) =>
        OfCard(StatusCodes.Status200OK, Attachment.AdaptiveCardType, Attachment.AdaptiveCard(card).Content);

    /// <summary>Shows a short French sentence under the card, which stays.</summary>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or blank.</exception>
    public static InvokeResponse Message(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return OfCard(
            StatusCodes.Status200OK,
            "application/vnd.microsoft.activity.message",
            JsonSerializer.SerializeToElement(text, WireJson.Default.String));
    }

    /// <summary>Shows a dialog.</summary>
    /// <param name="title">Its title, a few French words.</param>
    /// <param name="card">What it holds, a JSON object whose document outlives the answer.</param>
    /// <exception cref="ArgumentException">The title is blank, or <paramref name="card"/> is not a JSON object.</exception>
    public static InvokeResponse Dialog(string title, JsonElement card)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        DialogPage page = new(title, "medium", "medium", Attachment.AdaptiveCard(card));
        return Of(new DialogResponse(new DialogShown(page)), WireJson.Default.DialogResponse);
    }

    /// <summary>Lists what a search found.</summary>
    /// <exception cref="ArgumentException">A card is not a JSON object.</exception>
    public static InvokeResponse Found(IEnumerable<SearchResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        SearchAttachment[] found =
        [
            .. results.Select(result => new SearchAttachment(
                Attachment.AdaptiveCardType, Attachment.AdaptiveCard(result.Card).Content,
                new SearchPreview(new SearchLine(result.Title, result.Text)))),
        ];
        return Of(new SearchResponse(new SearchFound("list", found)), WireJson.Default.SearchResponse);
    }

    /// <summary>Says a French sentence in the shape that the invoke takes, and changes nothing else on the screen.</summary>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or blank.</exception>
    public static InvokeResponse Say(TeamsInvoke invoke, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return invoke switch
        {
            TeamsInvoke.CardActed => Message(text),
            TeamsInvoke.Searched => Of(new SearchResponse(new SearchTold(text)), WireJson.Default.SearchResponse),
            TeamsInvoke.FeedbackGiven => Done,
            _ => Of(new DialogResponse(new DialogEnded(text)), WireJson.Default.DialogResponse),
        };
    }

    /// <summary>Says that the bot failed, in the shape that the invoke takes; trying again may help.</summary>
    /// <param name="invoke">What was asked; null when it is not known.</param>
    /// <param name="text">A French sentence.</param>
    public static InvokeResponse Broken(TeamsInvoke? invoke, string text) =>
        invoke is null or TeamsInvoke.CardActed ? InternalServerError(text) : Say(invoke, text);

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
        if (body is { } json)
        {
            await httpContext.Response.WriteAsJsonAsync(
                json, WireJson.Default.JsonElement, cancellationToken: httpContext.RequestAborted);
        }
    }

    /// <summary>The <c>value</c> of a card action cannot be read: the one error that is also an HTTP status.</summary>
    internal static InvokeResponse Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, BadRequest(message).body, StatusCodes.Status400BadRequest);

    private static InvokeResponse Error(int statusCode, string type, string code, string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        InvokeError error = new(code, message);
        return OfCard(statusCode, type, JsonSerializer.SerializeToElement(error, WireJson.Default.InvokeError));
    }

    private static InvokeResponse OfCard(int statusCode, string type, JsonElement value)
    {
        AdaptiveCardInvokeResponse answer = new(statusCode, type, value);
        return new(
            StatusCodes.Status200OK,
            JsonSerializer.SerializeToElement(answer, WireJson.Default.AdaptiveCardInvokeResponse), statusCode);
    }

    private static InvokeResponse Of<T>(T answer, JsonTypeInfo<T> shape) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToElement(answer, shape));
}
