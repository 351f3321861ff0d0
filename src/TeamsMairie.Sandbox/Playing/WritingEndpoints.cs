using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>What a person does in a pane.</summary>
internal static class WritingEndpoints
{
    private const int LongestText = 4000;

    public static void MapWriting(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapPost("/messages", WriteAsync);
        sandbox.MapPost("/actions", ActAsync);
        sandbox.MapPost("/read", Read);
    }

    /// <summary>Says in French why a text cannot be sent; none when it can.</summary>
    public static string? Objection(string text) =>
        string.IsNullOrWhiteSpace(text) ? PageTexts.EmptyMessage
        : text.Length > LongestText ? PageTexts.TooLong
        : null;

    // A turn of the bot goes on when the page is closed: the token of the request is not passed on.
    private static async Task<IResult> WriteAsync(WriteRequest request, Attendance attendance, TeamsClient client)
    {
        if (attendance.In(request.As, request.Conversation) is not { } presence)
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        if (Objection(request.Text) is { } objection)
        {
            return Refusal.Bad(objection);
        }

        if (!attendance.Knows(presence, request.Thread))
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        BotAnswer? answer = await client.WriteAsync(
            presence.Person, presence.Conversation, request.Thread, request.Text.Trim(), CancellationToken.None);
        return Say(answer is { IsSuccess: false } ? new Notice("error", PageTexts.BotSilent) : new Notice("ok", null));
    }

    private static async Task<IResult> ActAsync(ActRequest request, Attendance attendance, TeamsClient client)
    {
        if (attendance.At(request.As, request.Message) is not var (presence, message))
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        InvokeOutcome outcome = await client.ActAsync(
            presence.Person, presence.Conversation, message, request.Action, "manual", CancellationToken.None);
        return Say(new Notice(outcome.Kind, outcome.Text));
    }

    private static IResult Read(ReadRequest request, Attendance attendance, ChatStore store)
    {
        if (attendance.In(request.As, request.Conversation) is not { } presence)
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        store.MarkRead(presence.Conversation.Id, presence.Person.Mri);
        return Say(new Notice("ok", null));
    }

    private static IResult Say(Notice notice) => Results.Json(notice, PlayJson.Default.Notice);
}
