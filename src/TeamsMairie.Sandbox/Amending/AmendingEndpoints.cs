using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Amending;

/// <summary>What a person may still do with a message they wrote.</summary>
internal static class AmendingEndpoints
{
    public static void MapAmending(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapPost("/messages/edit", EditAsync);
        sandbox.MapPost("/messages/delete", DeleteAsync);
    }

    private static async Task<IResult> EditAsync(EditRequest request, Attendance attendance, OwnMessages messages)
    {
        if (Own(request.As, request.Message, attendance) is not var (presence, message) || message.Text() is null)
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        if (WritingEndpoints.Objection(request.Text) is { } objection)
        {
            return Refusal.Bad(objection);
        }

        await messages.EditAsync(presence, message, request.Text.Trim(), CancellationToken.None);
        return Results.Json(new Notice("ok", null), PlayJson.Default.Notice);
    }

    private static async Task<IResult> DeleteAsync(DeleteRequest request, Attendance attendance, OwnMessages messages)
    {
        if (Own(request.As, request.Message, attendance) is not var (presence, message))
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        await messages.WithdrawAsync(presence, message, CancellationToken.None);
        return Results.Json(new Notice("ok", null), PlayJson.Default.Notice);
    }

    private static (Presence Presence, ChatMessage Message)? Own(Guid who, string id, Attendance attendance) =>
        attendance.At(who, id) is { } found && found.Message.From == found.Presence.Person.Mri ? found : null;
}

internal sealed record EditRequest(Guid As, string Message, string Text);

internal sealed record DeleteRequest(Guid As, string Message);
