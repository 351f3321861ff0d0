namespace TeamsMairie.Sandbox.Playing;

/// <summary>A French sentence to the page for what it cannot have.</summary>
internal static class Refusal
{
    public static IResult Unknown(string sentence) => Say(sentence, StatusCodes.Status404NotFound);

    public static IResult Bad(string sentence) => Say(sentence, StatusCodes.Status400BadRequest);

    public static IResult Conflict(string sentence) => Say(sentence, StatusCodes.Status409Conflict);

    private static IResult Say(string sentence, int status) =>
        Results.Json(new Notice("error", sentence), PlayJson.Default.Notice, statusCode: status);
}
