using Microsoft.Extensions.DependencyInjection;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;
using TeamsMairie.Simulation.Replicas;

namespace TeamsMairie.Simulation.Checking;

/// <summary>The events of a dossier, and the state that is kept beside them.</summary>
internal static class History
{
    public static IEnumerable<string> Differs(Aftermath after) => after.Stories
        .Where(story => !Holds(after, story))
        .Select(story => $"dossier {story.Stream.Dossier:N}");

    public static IEnumerable<string> Misplaced(Aftermath after) => after.Stories
        .Where(story => !story.Kept.Shelved.Entries.ToHashSet().SetEquals(
            DossierShelves.Of(new OpenDossier(story.Stream, story.Events.Count, story.Final, Blueprint.Town, []))))
        .Select(story => $"dossier {story.Stream.Dossier:N}");

    private static bool Holds(Aftermath after, Story story)
    {
        HashChain.Check(story.Stream, story.Kept.Events);
        DossierReplay replay = after.World.Replicas[0].Services.GetRequiredService<DossierReplay>();
        return story.Kept.Version == story.Events.Count
            && DossierRecords.Write(replay.Replay(story.Kept.Events)).AsSpan().SequenceEqual(story.Kept.Head!.Body);
    }
}
