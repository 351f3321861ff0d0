using TeamsMairie.Journal;
using TeamsMairie.Simulation.People;
using TeamsMairie.Simulation.Replicas;

namespace TeamsMairie.Simulation.Checking;

/// <summary>Requests: none lost, none doubled.</summary>
internal static class Requests
{
    public static IEnumerable<string> Lost(Aftermath after) => after.World.Crowd.Sent
        .Where(sent => sent.IsAcknowledged && !after.Stories.Any(s => s.Stream == StreamOf(sent)))
        .Select(sent => $"message {sent.Id}");

    public static IEnumerable<string> Doubled(Aftermath after) => after.Stories
        .Where(s => s.Final.Messages.Count > 0)
        .GroupBy(s => s.Final.Messages[0].Text)
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Count()} dossiers of one message");

    private static StreamId StreamOf(SentMessage sent) =>
        new(Blueprint.Town.Tenant, DerivedId.Of(Blueprint.Town.Tenant, sent.Conversation, sent.Id));
}
