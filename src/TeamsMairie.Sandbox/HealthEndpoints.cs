namespace TeamsMairie.Sandbox;

/// <summary>Tells a script whether the sandbox lives, and whether it can be played with.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", (Opening opening) => opening.Ready.IsCompletedSuccessfully
            ? Results.Text("ready")
            : Results.Text("starting", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
