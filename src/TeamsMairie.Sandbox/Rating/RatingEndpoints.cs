using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Rating;

/// <summary>What people think of the messages of the bot that ask for it.</summary>
internal static class RatingEndpoints
{
    public static void MapRating(this IEndpointRouteBuilder sandbox) => sandbox.MapPost("/ratings", RateAsync);

    private static async Task<IResult> RateAsync(RatingRequest request, Attendance attendance, Rater rater)
    {
        if (attendance.At(request.As, request.Message) is not var (presence, message) || !message.AsksForFeedback)
        {
            return Refusal.Unknown(PageTexts.UnknownMessage);
        }

        string reaction = request.Useful ? "like" : "dislike";
        Notice notice = await rater.RateAsync(
            presence, message, reaction, request.Comment.Trim(), CancellationToken.None);
        return Results.Json(notice, PlayJson.Default.Notice);
    }
}

/// <summary>Useful or not, and why in a person's own words, perhaps none.</summary>
internal sealed record RatingRequest(Guid As, string Message, bool Useful, string Comment);
