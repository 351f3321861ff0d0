using System.Text.Json.Nodes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Journal;
using TeamsMairie.Simulation.Storage;
using TeamsMairie.Simulation.Teams;

namespace TeamsMairie.Simulation.Checking;

/// <summary>Cards: each is there, as the dossier stands, and once.</summary>
internal static class Deliveries
{
    public static IEnumerable<string> Missing(Aftermath after) => Effects(after)
        .Where(e => e.Effect.Done < e.Effect.Wanted && !MayBeMissed(e.Key, e.Effect))
        .Select(e => $"{e.Key} of {e.Story.Stream.Dossier:N}, failed {e.Effect.Failures} times");

    public static IEnumerable<string> Stale(Aftermath after) => Effects(after)
        .Where(e => Receipt.Read(e.Effect.Receipt)?.ActivityId is { } id
            && e.Effect.Done == e.Effect.Wanted
            && after.World.Teams.Find(id) is { } shown && !IsAsDrawn(shown, e.Story, e.Key))
        .Select(e => $"{e.Key} of {e.Story.Stream.Dossier:N}");

    public static IEnumerable<string> Doubled(Aftermath after)
    {
        World world = after.World;
        int cards = world.Teams.Messages.Count(m => m.Card is not null && !IsAnEmptyForm(m));
        int delivered = Effects(after).Count(e => e.Effect.Receipt is not null);
        return world.Menu.IsCalm && cards > delivered ? [$"{cards} cards for {delivered} deliveries in a calm world"] : [];
    }

    public static IEnumerable<string> SetAside(Aftermath after) => after.Stories
        .Where(story => story.Kept.Aside is not null)
        .Select(story => $"dossier {story.Stream.Dossier:N}, {story.Kept.Aside}");

    // The form of a disagreement belongs to no dossier yet: it is an answer, not a delivery.
    private static bool IsAnEmptyForm(ShownMessage message) => message.Body.Contains("\"version\":0", StringComparison.Ordinal);

    // Who is only told something must not be told three times: when a call may have arrived, it is not sent for ever.
    private static bool MayBeMissed(string key, KeptEffect effect) =>
        effect.RetryAt == PendingEffects.Never
        && CardSlot.TryParse(key, out CardSlot? slot)
        && CardUses.Of(slot.Value.Kind, isThere: Receipt.Read(effect.Receipt)?.ActivityId is not null) == CardUse.Information;

    private static bool IsAsDrawn(ShownMessage shown, Story story, string key) =>
        story.Drawn.TryGetValue(key, out var drawn)
        && JsonNode.DeepEquals(WithoutToday(shown.Card), WithoutToday(JsonNode.Parse(drawn.Json.GetRawText())));

    // The first day that can be chosen in a form follows the calendar, not the dossier.
    private static JsonNode? WithoutToday(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(m => m.Key != "min").Select(m => KeyValuePair.Create(m.Key, WithoutToday(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(WithoutToday)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<(Story Story, string Key, KeptEffect Effect)> Effects(Aftermath after) =>
        after.Stories.SelectMany(story => story.Kept.Effects.Select(e => (story, e.Key, e.Value)));
}
