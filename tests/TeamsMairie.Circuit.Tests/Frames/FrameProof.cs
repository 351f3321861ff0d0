using CsCheck;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;
using static TeamsMairie.Circuit.Tests.Frames.FrameCast;

namespace TeamsMairie.Circuit.Tests.Frames;

/// <summary>The rules of the frame, stated again independently, in every state two versions can reach.</summary>
public sealed class FrameProof(ITestOutputHelper output)
{
    private static readonly PersonId[] Town = [Head, Mayor, Chief, Agent, Stranger];

    [Fact]
    public void A_frame_keeps_every_rule() => Spec.From(new Act(Frame.None, default, null))
        .Action("Propose", Town, (s, by) => s.Frame.LastNumber < 2 ? s.Try(Proposes(by, Moved)) : s)
        .Action("ProposeLater", Town, (s, by) => s.Frame.LastNumber < 2 ? s.Try(Proposes(by, Slower, Later)) : s)
        .Action("Validate", Town, (s, by) => s.Try(Validates(by, s.Frame.LastNumber)))
        .Action("ValidateOld", Town, (s, by) => s.Try(Validates(by, s.Frame.LastNumber - 1)))
        .Action("GiveUp", Town, (s, by) => s.Try(new FrameCommand.GiveUp(By(by), s.Frame.LastNumber, "motif")))
        .Action("GiveUpOld", Town, (s, by) => s.Try(new FrameCommand.GiveUp(By(by), s.Frame.LastNumber - 1, "motif")))
        .Action("Tick", s => s.Try(new FrameCommand.Tick(new(default, Monday.AddDays(9)))))
        .Invariant("S11-BOTH", "Rien n’est en vigueur que le maire et la direction n’aient validé.", s =>
            s.Frame.Adopted.All(version => version.Mayor.By == Mayor && version.HeadOfServices.By == Head))
        .Invariant("S11-ORDER", "Les versions adoptées se suivent.", s =>
            s.Frame.Adopted.Zip(s.Frame.Adopted.Skip(1)).All(pair => pair.First.Number < pair.Second.Number))
        .Invariant("Z3", "Le projet est la dernière version proposée.", s =>
            s.Frame.Draft is not { } draft || draft.Number == s.Frame.LastNumber)
        .Rule("S11-DROP", "Toute modification fait tomber les deux validations.",
            when: (before, after) => after.Frame.LastNumber > before.Frame.LastNumber,
            then: (_, after) => after.Frame.Draft is { Mayor: null, HeadOfServices: null })
        .Rule("S11-PROPOSE", "Proposent le maire, la direction et l’administration du circuit.",
            when: (before, after) => after.Frame.LastNumber > before.Frame.LastNumber,
            then: (_, after) => after.By == Mayor || after.By == Head || after.By == Chief)
        .Rule("S11-SIGN", "Valident le maire et la direction.",
            when: (before, after) => after.Command == typeof(FrameCommand.Validate) && after != before,
            then: (_, after) => after.By == Mayor || after.By == Head)
        .Rule("SILENCE", "Le temps n’adopte rien.",
            when: (_, after) => after.Command == typeof(FrameCommand.Tick),
            then: (before, after) => after.Frame.Adopted == before.Frame.Adopted && after.Frame.Draft == before.Frame.Draft)
        .Rule("HISTORY", "Ce qui fut adopté le reste.",
            when: (before, _) => before.Frame.Adopted.Count > 0,
            then: (before, after) => after.Frame.Adopted.Take(before.Frame.Adopted.Count).SequenceEqual(before.Frame.Adopted))
        .Reachable("ADOPTED", "Un cadre peut être adopté, puis un autre.", s => s.Frame.Adopted.Count == 2)
        .Exhaustive(output.WriteLine);

    [Fact]
    public void Every_rule_of_the_table_is_a_sentence_with_an_id() => Assert.All(FrameRules.All, rule =>
    {
        Assert.Matches("^[A-Z][0-9]+$", rule.Id);
        Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
    });

    private static DateOnly Later => FrameCast.Today.AddDays(4);

    private sealed record Act(Frame Frame, PersonId By, Type? Command)
    {
        public Act Try(FrameCommand command) =>
            FrameDecider.Decide(Frame, command, Founding) is FrameDecision.Accepted { Events: { Count: > 0 } events }
                ? new Act(events.Aggregate(Frame, FrameEvolution.Evolve), command.Gesture.By, command.GetType())
                : this;
    }
}
