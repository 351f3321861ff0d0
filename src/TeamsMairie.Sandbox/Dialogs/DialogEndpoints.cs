using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Dialogs;

/// <summary>The dialogs of the buttons of cards.</summary>
internal static class DialogEndpoints
{
    public static void MapDialogs(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapPost("/dialogs/open", (DialogRequest request, Attendance attendance, CardDialogs dialogs) =>
            AnswerAsync(request, attendance, dialogs.OpenAsync));
        sandbox.MapPost("/dialogs/send", (DialogRequest request, Attendance attendance, CardDialogs dialogs) =>
            AnswerAsync(request, attendance, dialogs.SendAsync));
    }

    private static async Task<IResult> AnswerAsync(
        DialogRequest request,
        Attendance attendance,
        Func<Presence, ChatMessage, JsonObject, CancellationToken, Task<DialogOutcome>> ask) =>
        attendance.At(request.As, request.Message) is var (presence, message)
            ? Results.Json(
                await ask(presence, message, request.Data, CancellationToken.None), PlayJson.Default.DialogOutcome)
            : Refusal.Unknown(PageTexts.UnknownMessage);
}

/// <summary>The data of the button, completed with what was filled in.</summary>
internal sealed record DialogRequest(Guid As, string Message, JsonObject Data);
