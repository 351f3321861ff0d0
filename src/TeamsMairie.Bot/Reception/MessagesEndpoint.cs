using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Reception;

/// <summary>The only way in: one POST, one activity, one answer.</summary>
internal static partial class MessagesEndpoint
{
    /// <summary>How long a message may take; Teams gives up a little later, and sends it again.</summary>
    private static readonly TimeSpan MessagePatience = TimeSpan.FromSeconds(12);

    /// <summary>How long a click may take; Teams shows a failure, and invites another click, one second later.</summary>
    private static readonly TimeSpan InvokePatience = TimeSpan.FromSeconds(4);

    public static async Task<IResult> AnswerAsync(
        HttpRequest request, IDoor door, Receptionist receptionist, TimeProvider clock, ILoggerFactory loggers) =>
        await door.AdmitAsync(request, request.HttpContext.RequestAborted) switch
        {
            Admission.Admitted(var turn) => await AnswerAsync(turn, receptionist, clock, loggers),
            Admission.Refused(var answer) => answer,
            _ => Results.Ok(),
        };

    // Whoever sent the activity may hang up: what was begun is finished all the same.
    private static async Task<IResult> AnswerAsync(
        Turn turn, Receptionist receptionist, TimeProvider clock, ILoggerFactory loggers)
    {
        bool isInvoke = turn.Activity.Type is ActivityTypes.Invoke;
        using CancellationTokenSource patience = new(isInvoke ? InvokePatience : MessagePatience, clock);
        try
        {
            return await receptionist.ReceiveAsync(turn, patience.Token);
        }
        catch (Exception e)
        {
            // Nothing that one activity does may close the door to the next; an answer of 5xx has it sent again.
            Log.Unanswered(loggers.CreateLogger(typeof(MessagesEndpoint)), turn.Activity.Type, e.GetType().Name);
            return isInvoke ? InvokeResponse.Broken(turn.Invoke, BotTexts.Broken) : EmptyRefusal.Later;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "An activity of type {Type} was not answered in full: {Failure}.")]
        public static partial void Unanswered(ILogger logger, string type, string failure);
    }
}
