using System.Text.Json.Nodes;

namespace TeamsMairie.Sandbox.Emulator;

/// <summary>The refusals of the Connector, with the codes and the shape that Teams uses.</summary>
internal static class ConnectorError
{
    public static IResult ConversationNotFound() =>
        Refuse(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    public static IResult NotInRoster() => Refuse(
        StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static IResult ActivityNotFound() => Refuse(
        StatusCodes.Status404NotFound,
        "ActivityNotFoundInConversation",
        "The activity was not found in the conversation.");

    public static IResult MemberNotFound() => Refuse(
        StatusCodes.Status404NotFound, "MemberNotFoundInConversation", "The member was not found in the conversation.");

    public static IResult BadSyntax(string why) => Refuse(StatusCodes.Status400BadRequest, "BadSyntax", why);

    public static IResult NotYours() => Refuse(
        StatusCodes.Status403Forbidden, "NotEnoughPermissions", "The bot may only change what it wrote.");

    public static IResult TooBig() =>
        Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Message size too large.");

    private static IResult Refuse(int status, string code, string message)
    {
        JsonObject body = new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
        return Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
    }
}
