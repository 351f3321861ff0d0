using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Dialogs;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Extending;

/// <summary>The commands of the manifest, and what comes of them.</summary>
internal static class ExtendingEndpoints
{
    public static void MapExtending(this IEndpointRouteBuilder sandbox)
    {
        RouteGroupBuilder commands = sandbox.MapGroup("/commands");
        commands.MapGet("/", (AppManifest manifest) =>
            Results.Json(manifest.Commands, PlayJson.Default.IReadOnlyListExtensionCommand));
        commands.MapPost("/open", (CommandRequest request, CommandDesk desk, ExtensionClient client) =>
            AnswerAsync(desk.Find(request), call => client.OpenAsync(call, CancellationToken.None)));
        commands.MapPost("/send", (CommandRequest request, CommandDesk desk, ExtensionClient client) =>
            AnswerAsync(
                desk.Find(request), call => client.SendAsync(call, request.Data ?? [], CancellationToken.None)));
        commands.MapPost("/search", (CommandRequest request, CommandDesk desk, ExtensionClient client) =>
            AnswerAsync(
                desk.Find(request),
                call => client.SearchAsync(call, request.Search?.Trim() ?? string.Empty, CancellationToken.None)));
        commands.MapPost("/show", Show);
    }

    private static async Task<IResult> AnswerAsync(ExtensionCall? call, Func<ExtensionCall, Task<DialogOutcome>> ask) =>
        call is null
            ? Refusal.Unknown(PageTexts.UnknownCommand)
            : Results.Json(await ask(call), PlayJson.Default.DialogOutcome);

    private static IResult Show(ShowRequest request, Attendance attendance, TeamsClient client)
    {
        if (attendance.In(request.As, request.Conversation) is not { } presence)
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        if (!attendance.Knows(presence, request.Thread))
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        client.Show(presence.Person, presence.Conversation, request.Thread, request.Title, request.Card);
        return Results.Json(new Notice("ok", null), PlayJson.Default.Notice);
    }
}

/// <summary>Runs a command on a message, or from the message box of a conversation.</summary>
internal sealed record CommandRequest(
    Guid As,
    string Command,
    string? Message = null,
    string? Conversation = null,
    string? Thread = null,
    JsonObject? Data = null,
    string? Search = null);

/// <summary>Shows the card of a result in a conversation.</summary>
internal sealed record ShowRequest(Guid As, string Conversation, string Title, JsonElement Card, string? Thread = null);
