using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Rules;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

public sealed class HandlingARequest
{
    private static Story Received => Story.Begins.Then(Asks(Agent, Pothole));

    private static Story InCharge => Received.Then(new TakeCharge(By(Chief)));

    [Fact]
    public void A_message_of_one_topic_is_not_divided()
    {
        Story unclear = Story.Begins.Then(Asks(Agent, null));

        Assert.Equal(Refusal.NotNow, unclear.Refusal(new Divide(By(Agent))));
    }

    [Fact]
    public void A_message_of_two_topics_is_divided_once()
    {
        Story divided = Story.Begins.Then(Asks(Agent, null) with { Parts = ["une chose", "une autre"] }).Then(new Divide(By(Agent)));

        Assert.Equal(Phase.Divided, divided.State.Phase);
        Assert.False(divided.State.IsOpen);
        Assert.Equal(Refusal.NotNow, divided.Refusal(new Divide(By(Agent))));
    }

    [Fact]
    public void R1_a_message_makes_one_dossier() =>
        Assert.Equal(Refusal.AlreadyReceived, Received.Refusal(Asks(Agent, Pothole)));

    [Fact]
    public void R1_an_empty_message_is_refused() =>
        Assert.Equal(Refusal.WordsMissing, Story.Begins.Refusal(Asks(Agent, Leave) with { Text = " " }));

    [Fact]
    public void T4_whoever_was_written_to_sends_the_message_to_the_circuit()
    {
        Submit forwarded = Asks(Agent, Pothole) with { Origin = Chat with { ForwardedBy = Adjoint }, Bypassed = Adjoint };
        Assert.Equal((Agent, Chief), (Story.Begins.Then(forwarded).State.Requester, Story.Begins.Then(forwarded).State.Holder));
    }

    [Fact]
    public void T4_a_stranger_sends_nobodys_message_to_the_circuit() => Assert.Equal(
        Refusal.UnknownPerson,
        Story.Begins.Refusal(Asks(Agent, Pothole) with { Origin = Chat with { ForwardedBy = Stranger } }));

    [Fact]
    public void R20_a_message_changed_after_it_was_sent_is_kept_beside_the_first_one()
    {
        Story changed = InCharge.Then(new Amend(By(Agent), "Bonsoir"));
        Assert.Equal(["Bonjour", "Bonsoir"], changed.State.Messages.Select(m => m.Text));
        Assert.Equal((true, Phase.UnderReview), (changed.State.Messages[1].IsAmendment, changed.State.Phase));
        Assert.Equal(changed.State, changed.Then(new Amend(By(Agent), "Bonsoir")).State);
    }

    [Fact]
    public void R20_nobody_else_changes_it_and_nobody_once_it_is_decided()
    {
        Story decided = InCharge.Then(new Settle(By(Chief), Outcome.Granted, "Oui", "", null, null));
        Assert.Equal(Refusal.NotYourRequest, InCharge.Refusal(new Amend(By(Chief), "Bonsoir")));
        Assert.Equal(Refusal.NotNow, decided.Refusal(new Amend(By(Agent), "Bonsoir")));
    }

    [Fact]
    public void R2_a_clear_request_goes_to_the_first_holder() => Assert.Equal(Chief, Received.State.Holder);

    [Fact]
    public void R3_an_unclear_request_waits_for_a_precision()
    {
        Story unclear = Story.Begins.Then(Asks(Agent, null));
        Assert.Equal(Phase.ToQualify, unclear.State.Phase);
        Assert.Equal(Agent, unclear.State.Holder);
    }

    [Fact]
    public void R3_a_request_of_the_mayor_is_never_asked_about() =>
        Assert.Equal(Head, Story.Begins.Then(Asks(Mayor, null)).State.Holder);

    [Fact]
    public void R4_the_choice_of_the_requester_routes_the_request() => Assert.Equal(
        Chief, Story.Begins.Then(Asks(Agent, null)).Then(new Qualify(By(Agent), new(Pothole.Kind, Roads))).State.Holder);

    [Fact]
    public void R4_silence_leaves_the_choice_to_the_head_of_services()
    {
        Story later = Story.Begins.Then(Asks(Agent, null)).Then(new Tick(new Gesture(default, Monday.AddDays(3))));
        Assert.Equal(Head, later.State.Holder);
    }

    [Fact]
    public void R6_who_takes_charge_is_named() => Assert.Equal(Phase.UnderReview, InCharge.State.Phase);

    [Fact]
    public void R7_a_request_is_never_sent_back_to_who_had_it()
    {
        Story elsewhere = InCharge.Then(new Redirect(By(Chief), Deputy, "motif"));
        Assert.Equal(Refusal.WrongTarget, elsewhere.Refusal(new Redirect(By(Deputy), Chief, "motif")));
    }

    [Fact]
    public void R7_the_third_redirection_belongs_to_the_head_of_services()
    {
        Story twice = InCharge
            .Then(new Redirect(By(Chief), Deputy, "motif"))
            .Then(new Redirect(By(Deputy), HrChief, "motif"));
        Assert.Equal(Refusal.TooManyRedirections, twice.Refusal(new Redirect(By(HrChief), Chief, "motif")));
    }

    [Fact]
    public void R13_who_was_redirected_their_own_next_step_passes_to_the_one_after()
    {
        Story redirected = Story.Begins.Then(Asks(Agent, Help))
            .Then(new Redirect(By(Chief), Deputy, "motif"))
            .Then(new TakeCharge(By(Deputy)))
            .Then(new PassStep(By(Deputy), "favorable"));
        Assert.Equal(Head, redirected.State.Holder);
    }

    [Fact]
    public void R8_a_complement_stops_the_clock_of_the_circuit()
    {
        Story asked = InCharge.Then(new AskComplement(By(Chief), "une photo"));
        Story later = asked.Then(new Tick(new Gesture(default, Monday.AddDays(60))));
        Assert.False(later.State.IsLate);
    }

    [Fact]
    public void R9_a_complement_starts_it_again() => Assert.Equal(
        Phase.UnderReview,
        InCharge.Then(new AskComplement(By(Chief), "une photo")).Then(new Complement(By(Agent), "la voici")).State.Phase);

    [Fact]
    public void R12_a_decision_waits_for_the_opinion_asked()
    {
        Story asked = InCharge.Then(new AskOpinion(By(Chief), Deputy, "question"));
        Settle accord = new(By(Chief), Outcome.Granted, "", "", null, null);
        Assert.Equal(Refusal.OpinionAwaited, asked.Refusal(accord));
        Assert.True(asked.Then(new GiveOpinion(By(Deputy), "avis")).Allows(accord));
    }

    [Fact]
    public void R14_a_refusal_without_a_reason_is_refused() => Assert.Equal(
        Refusal.ReasonMissing, InCharge.Refusal(new Settle(By(Chief), Outcome.Refused, "", "", null, null)));

    [Fact]
    public void R14_a_deferral_names_a_day_to_come() => Assert.Equal(
        Refusal.DayMissing, InCharge.Refusal(new Settle(By(Chief), Outcome.Deferred, "", "", new(2026, 5, 11), null)));

    [Fact]
    public void R15_a_superior_takes_over_and_the_holder_is_no_more()
    {
        Story taken = InCharge.Then(new TakeOver(By(Head)));
        Assert.Equal(Head, taken.State.Holder);
        Assert.Equal(Refusal.NotYourTurn, taken.Refusal(new AskComplement(By(Chief), "quoi")));
    }

    [Fact]
    public void R16_what_is_decided_is_not_withdrawn()
    {
        Story decided = InCharge.Then(new Settle(By(Chief), Outcome.Granted, "", "", null, null));
        Assert.Equal(Refusal.NotNow, decided.Refusal(new Withdraw(By(Agent))));
    }

    [Fact]
    public void R19_the_dossier_closes_when_everyone_bound_has_read()
    {
        Story decided = InCharge.Then(new Settle(By(Chief), Outcome.Granted, "", "", null, null));
        Assert.Equal(Phase.Closed, decided.Then(new Acknowledge(By(Agent))).State.Phase);
    }

    [Fact]
    public void R23_a_late_request_stays_where_it_is_and_is_shown()
    {
        Story late = Received.Then(new Tick(new Gesture(default, Monday.AddDays(30))));
        Assert.True(late.State.IsLate);
        Assert.Equal(Chief, late.State.Holder);
    }

    [Fact]
    public void U3_an_old_card_changes_nothing() => Assert.Equal(
        Refusal.OldCard, Received.Refusal(new TakeCharge(By(Chief) with { IsOnOldCard = true })));

    [Fact]
    public void U4_without_a_published_act_nobody_decides_a_reinforcement()
    {
        Story help = Story.Begins.Then(Asks(Agent, Help)).Then(new TakeCharge(By(Chief)));
        Assert.Equal(Refusal.NoDelegation, help.Refusal(new Settle(By(Chief), Outcome.Granted, "", "", null, null)));
    }

    [Fact]
    public void K1_the_responsible_is_consulted_or_the_reason_is_written()
    {
        Story held = Story.Begins.Then(Asks(Adjoint, Pothole)).Then(new TakeCharge(By(Head)));
        Settle accord = new(By(Head), Outcome.Granted, "", "", null, null);
        Assert.Equal(Refusal.ResponsibleNotConsulted, held.Refusal(accord));
        Assert.True(held.Allows(accord with { WithoutConsulting = "urgence" }));
    }

    [Fact]
    public void L14_an_elu_may_not_tell_of_somebodys_health() => Assert.Equal(
        Refusal.HealthOfAnother,
        Story.Begins.Refusal(Asks(Adjoint, new Matter(RequestKind.HrLeave, null, Urgency.Normal, TellsOfHealth: true))));

    [Fact]
    public void L14_a_leave_is_never_sent_to_an_elu()
    {
        Story leave = Story.Begins.Then(Asks(Agent, Leave)).Then(new TakeCharge(By(Chief)));
        Assert.Equal(Refusal.StaysInTheLine, leave.Refusal(new Redirect(By(Chief), Adjoint, "motif")));
    }
}
