using System.Globalization;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Stories;

/// <summary>The hands of a story: it writes and clicks exactly as the page does.</summary>
internal sealed class StoryStage(
    TownDirectory directory,
    ConversationMap map,
    ChatStore store,
    TeamsClient client,
    CardRefresher refresher,
    TimeProvider clock)
{
    /// <summary>The id that a message written now would have at least: older cards are not the story's.</summary>
    public string Now() => clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public Conversation Place(Story story, string who, string place)
    {
        Town town = directory.Find(story.Commune)!;
        return map.Find(place switch
        {
            Places.Personal => ConversationMap.PersonalId(Actor(story, who)),
            Places.Arbitration => town.ArbitrationChannel,
            Places.General => town.GeneralChannel,
            _ => throw new InvalidDataException($"Story {story.Key} names an unknown place: {place}."),
        })!;
    }

    public async Task<string?> SayAsync(Story story, Story.Step step, CancellationToken cancellationToken)
    {
        BotAnswer? answer = await client.WriteAsync(
            Actor(story, step.Who), Place(story, step.Who, step.In), null, step.Says!, cancellationToken);
        return answer is { IsSuccess: false } ? PageTexts.StoryFailed : null;
    }

    /// <summary>Clicks when the button is there; none when it is not there yet.</summary>
    public async Task<Clicked?> TryClickAsync(
        Story story, Story.Step step, string beginning, CancellationToken cancellationToken)
    {
        Person person = Actor(story, step.Who);
        Conversation conversation = Place(story, step.Who, step.In);
        await refresher.RefreshAsync(person, conversation, cancellationToken);
        foreach (ChatMessage message in store.In(conversation.Id).Reverse())
        {
            if (string.CompareOrdinal(message.Id, beginning) < 0
                || (store.ViewOf(message, person.Mri)?.Card ?? message.Card()) is not { } card
                || CardSearch.Find(card, step) is not { } action)
            {
                continue;
            }

            JsonObject posted = action;
            InvokeOutcome outcome =
                await client.ActAsync(person, conversation, message, posted, "manual", cancellationToken);
            return new Clicked(outcome.Kind == "error" ? PageTexts.StoryFailed : null);
        }

        return null;
    }

    private Person Actor(Story story, string who) => directory.Find(story.Cast[who])
        ?? throw new InvalidDataException($"Story {story.Key} names an unknown person: {who}.");

    /// <summary>A click that was made.</summary>
    /// <param name="Trouble">What went wrong, in French; none when the bot took it.</param>
    internal sealed record Clicked(string? Trouble);
}
