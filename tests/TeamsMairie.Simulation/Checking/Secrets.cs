using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Simulation.Replicas;
using TeamsMairie.Simulation.Teams;

namespace TeamsMairie.Simulation.Checking;

/// <summary>Confidential dossiers: where their words were shown, in any message that ever was.</summary>
internal static class Secrets
{
    public static IEnumerable<string> Leaked(Aftermath after) =>
        from story in after.Stories
        where story.Final.IsConfidential
        from word in Words(story)
        from shown in after.World.Teams.Everything
        where shown.Body.Contains(word, StringComparison.Ordinal) && !MayRead(story, shown.Conversation)
        select $"a word of {story.Stream.Dossier:N} in {shown.Conversation}";

    // The words that only this dossier holds: see Crowd.
    private static IEnumerable<string> Words(Story story) => story.Final.Messages
        .Select(message => message.Text)
        .SelectMany(text => text.Split(' ', '.', ')', '('))
        .Where(word => word.StartsWith("zq", StringComparison.Ordinal));

    private static bool MayRead(Story story, string conversation) =>
        story.States.SelectMany(Readers).Append(Blueprint.Town.HeadOfServices.Id).Append(Blueprint.Town.Mayor.Id)
            .Any(person => FakeTeams.ChatOf(person.Value) == conversation);

    private static IEnumerable<PersonId> Readers(Dossier state) =>
    [
        state.Requester, state.Holder, .. state.Route.Steps.Select(step => step.Holder), .. state.Bound,
        .. state.Opinions.Select(opinion => opinion.Of), .. state.Disagreement?.Parties ?? [],
        state.Disagreement?.Arbiter ?? default, state.Disagreement?.Preparer ?? default,
        Blueprint.Town.SuperiorOf(state.Holder)?.Id ?? default,
    ];
}
