using CsCheck;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Tests.Acts;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

/// <summary>The rules of the circuit, stated again independently, in every state a small town can reach.</summary>
public sealed class CircuitProof(ITestOutputHelper output)
{
    [Fact]
    public void A_leave_in_the_line_keeps_every_rule() => Rules(Start(Asks(Agent, Leave))
            .With([Agent, Chief, HrChief, Head, Stranger], TakesCharge, Redirects, Passes, Grants, Refuses)
            .With([Agent, HrChief, Stranger], Acknowledges)
            .With([Agent, Head], TakesOver, Withdraws))
        .Exhaustive(output.WriteLine);

    [Fact]
    public void A_request_that_is_completed_and_advised_on_keeps_every_rule() => Rules(Start(Asks(Agent, Pothole))
            .With([Agent, Chief, HrChief, Stranger], TakesCharge, Grants, AsksComplement, Completes, AsksOpinion, GivesOpinion)
            .With([Agent, Stranger], Acknowledges))
        .Exhaustive(output.WriteLine);

    [Fact]
    public void A_disagreement_of_an_elu_and_a_service_keeps_every_rule() => Rules(Start(Asks(Adjoint, Pothole))
            .With([Head], TakesCharge, Passes)
            .With([Adjoint, Chief, Head, Mayor, Stranger], DisagreesWithService, DisagreesWithMayor, Arbitrates, StepsAside, Maintains)
            .With([Adjoint, Chief, Head, Mayor, Stranger], Prepares, Decides, Acknowledges)
            .With([Chief], GivesPosition)
            .With([Mayor], TakesOver))
        .Exhaustive(output.WriteLine);

    [Fact]
    public void An_unclear_request_keeps_every_rule() => Rules(Start(Asks(Agent, null))
            .With([Agent, Head, Stranger], Qualifies, LeavesToHead, Withdraws)
            .With([Chief], TakesCharge, Grants)
            .With([Agent], Acknowledges))
        .Exhaustive(output.WriteLine);

    [Fact]
    public void A_message_of_two_topics_keeps_every_rule() => Rules(
            Start(Asks(Agent, null) with { Parts = ["une chose", "une autre"] })
            .With([Agent, Head, Stranger], Divides, Qualifies, LeavesToHead, Withdraws)
            .With([Chief], TakesCharge, Grants)
            .With([Agent], Acknowledges))
        .Exhaustive(output.WriteLine);

    private static Spec<Deed> Start(Submit first) => Spec.From(Deed.Nothing)
        .Action("Submit", s => s.Try(first))
        .Action("OldCard", s => s.Try(new TakeCharge(By(s.State.Holder) with { IsOnOldCard = true })))
        .Action("Tick", s => s.Try(new Tick(new Gesture(default, Monday.AddDays(90)))));

    private static Spec<Deed> Rules(Spec<Deed> spec) => spec
        .Invariant("U1", "Seules agissent les personnes connues du cadre.", s => s.By != Stranger)
        .Rule("U1-HOLDER", "Seule la personne qui tient l’étape agit sur elle.",
            when: (before, after) => after.Is<TakeCharge, PassStep, Settle>() && after != before,
            then: (before, after) => before.State.Holder == after.By)
        .Rule("U2", "Nul ne décide de sa propre demande.",
            when: (before, after) => after.Command == typeof(Settle) && after != before,
            then: (before, after) => after.By != before.State.Requester)
        .Rule("U2-ARBITER", "Nul n’arbitre ce à quoi il est partie.",
            when: (before, after) => after.Command == typeof(Arbitrate) && after != before,
            then: (before, after) => before.State.Disagreement?.Parties.Contains(after.By) == false)
        .Rule("U4", "On ne décide que dans son droit ou par un acte publié.",
            when: (before, after) => after.Command == typeof(Settle) && after != before && before.State.Matter == Leave,
            then: (before, after) => after.By == Chief || after.By == Head || after.By == Mayor)
        .Rule("T3", "On ne répartit qu’un message où deux sujets ont été reconnus, et c’est à son auteur de le faire.",
            when: (before, after) => after.Command == typeof(Divide) && after != before,
            then: (before, after) => before.State.Parts.Count == 2 && after.By == before.State.Requester)
        .Rule("R7", "Deux réorientations au plus, la suivante revient à la direction.",
            when: (before, after) => after.Command == typeof(Redirect) && before.State.Redirections >= 2 && after != before,
            then: (before, after) => after.By == Head)
        .Rule("R13", "Une étape passée est la suivante.",
            when: (before, after) => after.Command == typeof(PassStep) && after != before,
            then: (before, after) => after.State.Step == before.State.Step + 1)
        .Rule("R14", "Un refus est motivé.",
            when: (before, after) => after.State.Verdict?.Outcome == Outcome.Refused,
            then: (before, after) => !string.IsNullOrWhiteSpace(after.State.Verdict?.Reason))
        .Rule("R16", "On ne revient pas sur ce qui est décidé.",
            when: (before, after) => before.State.Verdict is not null,
            then: (before, after) => after.State.Verdict == before.State.Verdict)
        .Rule("D9", "Le maire seul tranche.",
            when: (before, after) => before.State.Verdict is null && after.State.Verdict?.Outcome == Outcome.Ruled,
            then: (before, after) => after.By == Mayor && after.Command == typeof(RuleOn))
        .Rule("SILENCE", "Le temps ne décide jamais : il ne rend définitif qu’un arbitrage déjà rendu.",
            when: (before, after) => after.Command == typeof(Tick) && before.State.Verdict is null && after.State.Verdict is not null,
            then: (before, after) => after.State.Verdict == before.State.Disagreement?.Arbitration)
        .Rule("SILENCE-HOLDER", "Le temps ne change pas qui tient l’étape d’une demande transmise.",
            when: (before, after) => after.Command == typeof(Tick) && before.State.Phase is Phase.Forwarded or Phase.UnderReview,
            then: (before, after) => after.State.Holder == before.State.Holder)
        .Rule("R19", "Un dossier n’est clos que lu par toutes les personnes liées.",
            when: (before, after) => after.State.Phase == Phase.Closed,
            then: (before, after) => after.State.Bound.All(after.State.Acknowledged.Contains))
        .Invariant("L14", "Une demande RH ne passe par aucun élu, sauf le maire.",
            s => !s.State.IsConfidential || s.State.Route.Steps.All(step => step.Holder != Adjoint && step.Holder != OtherElu))
        .Invariant("X9", "Le maire n’est jamais partie face aux services.",
            s => s.State.Disagreement is not { } d || !d.Parties.Contains(Mayor) || d.Type == DisagreementType.BetweenElected)
        .Invariant("D6", "Aucune décision du maire sans que la question lui soit soumise.",
            s => s.State.Verdict?.Outcome != Outcome.Ruled || s.State.Disagreement is not null)
        .Reachable("R19-END", "Une demande peut aboutir et être lue de toutes les personnes liées.", s => s.State.Phase == Phase.Closed);

    [Fact]
    public void Every_rule_of_the_table_is_a_sentence_with_an_id() => Assert.All(CircuitRules.All, rule =>
    {
        Assert.Matches("^[A-Z][0-9]+$", rule.Id);
        Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
    });
}
