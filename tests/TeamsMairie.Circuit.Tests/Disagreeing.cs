using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

public sealed class Disagreeing
{
    private static readonly Preparation TwoScenarios =
        new(Head, [new("A", "", "", "", ""), new("B", "", "", "", "")], "A", "", "");

    public static TheoryData<PersonId[], DisagreementType> Types => new()
    {
        { [Adjoint, OtherElu], DisagreementType.BetweenElected },
        { [Adjoint, OtherElu, Mayor], DisagreementType.BetweenElected },
        { [Adjoint, Chief], DisagreementType.ElectedAndStaff },
        { [Adjoint, Head], DisagreementType.ElectedAndStaff },
        { [Agent, Chief], DisagreementType.WithinTheLine },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void D1_the_type_is_computed_from_the_parties(PersonId[] parties, DisagreementType type) =>
        Assert.Equal(type, Opened([.. parties]).State.Disagreement?.Type);

    [Fact]
    public void X4_elus_first_look_for_a_common_position() =>
        Assert.Equal(Stage.CommonPosition, Opened([Adjoint, OtherElu]).State.Disagreement?.Stage);

    [Fact]
    public void The_head_of_services_arbitrates_between_an_elu_and_a_service() =>
        Assert.Equal(Head, Opened([Adjoint, Chief]).State.Disagreement?.Arbiter);

    [Fact]
    public void The_lowest_common_superior_arbitrates_in_the_line() =>
        Assert.Equal(Deputy, Opened([Agent, Chief]).State.Disagreement?.Arbiter);

    [Fact]
    public void When_the_head_of_services_is_a_party_it_goes_straight_to_the_mayor() =>
        Assert.Equal(Stage.MayorRuling, Opened([Adjoint, Head]).State.Disagreement?.Stage);

    [Fact]
    public void X9_the_mayor_commands_the_services() => Assert.Equal(
        Refusal.MayorCommands,
        Story.Begins.Refusal(new OpenDisagreement(By(Mayor), [Mayor, Chief], "objet", "position", Chat)));

    [Fact]
    public void D4_a_text_all_accept_is_the_decision()
    {
        Story settled = Opened([Adjoint, OtherElu])
            .Then(new ProposeText(By(Adjoint), "le texte"))
            .Then(new AcceptText(By(OtherElu)));
        Assert.Equal(Outcome.Agreed, settled.State.Verdict?.Outcome);
        Assert.Equal("le texte", settled.State.Verdict?.Text);
    }

    [Fact]
    public void D3_a_new_text_voids_what_was_accepted()
    {
        Story amended = Opened([Adjoint, OtherElu])
            .Then(new ProposeText(By(Adjoint), "le texte"))
            .Then(new ProposeText(By(OtherElu), "un autre"));
        Assert.Equal([OtherElu], amended.State.Disagreement?.Proposed?.AcceptedBy);
    }

    [Fact]
    public void Without_a_common_position_in_time_the_mayors_ruling_is_prepared() => Assert.Equal(
        Stage.Preparation,
        Opened([Adjoint, OtherElu]).Then(new Tick(new Gesture(default, Monday.AddDays(20)))).State.Disagreement?.Stage);

    [Fact]
    public void An_arbitration_nobody_maintains_becomes_final() => Assert.Equal(
        Outcome.Arbitrated,
        Arbitrated.Then(new Tick(new Gesture(default, Monday.AddDays(20)))).State.Verdict?.Outcome);

    [Fact]
    public void D8_it_is_maintained_in_time_or_not_at_all()
    {
        Assert.True(Arbitrated.Allows(new Maintain(By(Adjoint), "motif")));
        Gesture late = new(Adjoint, Monday.AddDays(20));
        Assert.Equal(Refusal.TooLateToMaintain, Arbitrated.Refusal(new Maintain(late, "motif")));
    }

    [Fact]
    public void D8_who_complied_does_not_maintain() => Assert.Equal(
        Refusal.AlreadySaid, Arbitrated.Then(new Acknowledge(By(Adjoint))).Refusal(new Maintain(By(Adjoint), "motif")));

    [Fact]
    public void D9_the_mayor_rules_on_a_prepared_scenario_and_both_parties_are_bound()
    {
        Story ruled = Arbitrated
            .Then(new Maintain(By(Adjoint), "motif"))
            .Then(new Prepare(By(Head), TwoScenarios))
            .Then(new RuleOn(By(Mayor), 1, "", "motif"));
        Assert.Equal("B", ruled.State.Verdict?.Text);
        Assert.Equal(Outcome.Ruled, ruled.State.Verdict?.Outcome);
        Assert.Equal([Adjoint, Chief], ruled.State.Bound);
    }

    [Fact]
    public void G3_one_scenario_is_not_a_choice() => Assert.Equal(
        Refusal.ScenariosMissing,
        Arbitrated.Then(new Maintain(By(Adjoint), "motif"))
            .Refusal(new Prepare(By(Head), TwoScenarios with { Scenarios = [new("A", "", "", "", "")] })));

    [Fact]
    public void Without_scenarios_in_time_the_mayor_rules_all_the_same()
    {
        Story submitted = Arbitrated.Then(new Maintain(By(Adjoint), "motif"))
            .Then(new Tick(new Gesture(default, Monday.AddDays(20))));
        Assert.Equal(Stage.MayorRuling, submitted.State.Disagreement?.Stage);
        Assert.True(submitted.Allows(new RuleOn(By(Mayor), null, "ma décision", "motif")));
    }

    [Fact]
    public void D9_silence_never_rules()
    {
        Story waiting = Opened([Adjoint, Head]).Then(new Tick(new Gesture(default, Monday.AddDays(300))));
        Assert.Null(waiting.State.Verdict);
        Assert.True(waiting.State.IsLate);
    }

    [Fact]
    public void D10_the_mayor_takes_a_disagreement_over_and_it_stays_one()
    {
        Story taken = Opened([Adjoint, Chief]).Then(new TakeOver(By(Mayor)));
        Assert.Equal(Phase.InDisagreement, taken.State.Phase);
        Assert.Equal(Stage.Preparation, taken.State.Disagreement?.Stage);
    }

    private static Story Arbitrated => Opened([Adjoint, Chief]).Then(new Arbitrate(By(Head), "décision", "motif"));

    private static Story Opened(Roll<PersonId> parties) =>
        Story.Begins.Then(new OpenDisagreement(By(parties[0]), parties, "objet", "position", Chat));
}
