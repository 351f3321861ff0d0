using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

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

    // A turn of the bot goes on when the page is closed: the token of the request is not passed on.
    private static async Task<IResult> WriteAsync(
        WriteRequest request, TownDirectory directory, ConversationMap map, ChatStore store, TeamsClient client)
    {
        if (Place(request.As, request.Conversation, directory, map) is not var (person, conversation))
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return Refusal.Bad(PageTexts.EmptyMessage);
        }

        if (request.Text.Length > LongestText)
        {
            return Refusal.Bad(PageTexts.TooLong);
        }

        if (request.Thread is { } thread && store.Find(thread)?.Conversation != conversation.Id)
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        BotAnswer? answer = await client.WriteAsync(
            person, conversation, request.Thread, request.Text.Trim(), CancellationToken.None);
        return Say(answer is { IsSuccess: false } ? new Notice("error", PageTexts.BotSilent) : new Notice("ok", null));
    }

    private static async Task<IResult> ActAsync(
        ActRequest request, TownDirectory directory, ConversationMap map, ChatStore store, TeamsClient client)
    {
        if (store.Find(request.Message) is not { } message)
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        if (Place(request.As, message.Conversation, directory, map) is not var (person, conversation))
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        InvokeOutcome outcome = await client.ActAsync(
            person, conversation, message, request.Action, "manual", CancellationToken.None);
        return Say(new Notice(outcome.Kind, outcome.Text));
    }

    private static IResult Read(ReadRequest request, TownDirectory directory, ConversationMap map, ChatStore store)
    {
        if (Place(request.As, request.Conversation, directory, map) is not var (person, conversation))
        {
            return Refusal.Unknown(PageTexts.UnknownConversation);
        }

        store.MarkRead(conversation.Id, person.Mri);
        return Say(new Notice("ok", null));
    }

    private static (Person Person, Conversation Conversation)? Place(
        Guid who, string where, TownDirectory directory, ConversationMap map) =>
        directory.Find(who) is { } person && map.Find(where) is { } found && found.People.Contains(person)
            ? (person, found)
            : null;

    private static IResult Say(Notice notice) => Results.Json(notice, PlayJson.Default.Notice);
}
