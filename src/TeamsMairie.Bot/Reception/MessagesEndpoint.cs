using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Reception;

/// <summary>The door: one POST, one activity, one answer.</summary>
internal static partial class MessagesEndpoint
{
    /// <summary>How long an answer may take; Teams itself gives up a little later, and sends again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    public static async Task<IResult> AnswerAsync(
        HttpRequest request, Receptionist receptionist, ServiceUrlPolicy policy, ILoggerFactory loggers)
    {
        switch (await Turn.ReadAsync(request, request.HttpContext.RequestAborted))
        {
            case TurnReading.Refused refused:
                return refused;
            case TurnReading.Read(var turn) when !policy.Allows(turn.Activity.ServiceUrl):
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            case TurnReading.Read(var turn):
                return await AnswerAsync(turn, receptionist, loggers);
            default:
                return Results.BadRequest();
        }
    }

    // Whoever sent the activity may hang up: what was begun is finished all the same.
    private static async Task<IResult> AnswerAsync(Turn turn, Receptionist receptionist, ILoggerFactory loggers)
    {
        using CancellationTokenSource patience = new(Patience);
        try
        {
            return await receptionist.ReceiveAsync(turn, patience.Token);
        }
        catch (Exception e) when (e is ConnectorException or OperationCanceledException or TimeoutException)
        {
            Log.Unanswered(loggers.CreateLogger(typeof(MessagesEndpoint)), turn.Activity.Type, e.GetType().Name);
            return turn.Activity.Type is ActivityTypes.Invoke
                ? InvokeResponse.InternalServerError(BotTexts.Broken)
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "An activity of type {Type} was not answered in full: {Failure}.")]
        public static partial void Unanswered(ILogger logger, string type, string failure);
    }
}
