using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Stories;

/// <summary>The three buttons of the guided stories.</summary>
internal static class StoryEndpoints
{
    public static void MapStories(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapGet("/stories", (StoryShelf shelf, StoryStage stage) => Results.Json(
            [.. shelf.Stories.Select(story => Row(story, stage))], PlayJson.Default.IReadOnlyListStoryRow));
        sandbox.MapPost("/stories/{key}", Start);
    }

    private static StoryRow Row(Story story, StoryStage stage) => new(
        story.Key,
        story.Title,
        story.Summary,
        story.Commune,
        [
            .. story.Panes.Select(pane =>
                new StoryPane(story.Cast[pane.Who], stage.Place(story, pane.Who, pane.In).Id)),
        ]);

    private static IResult Start(string key, StoryShelf shelf, StoryTeller teller) =>
        shelf.Find(key) is not { } story ? Refusal.Unknown(PageTexts.UnknownStory)
            : teller.TryStart(story) ? Results.Json(new Notice("ok", null), PlayJson.Default.Notice)
            : Refusal.Conflict(PageTexts.StoryRunning);
}
