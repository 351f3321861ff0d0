using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;
using static TeamsMairie.Circuit.Tests.Frames.FrameCast;

namespace TeamsMairie.Circuit.Tests.Frames;

public sealed class AdoptingAFrame
{
    private static Frame Proposed => Frame.None.After(Proposes(Head, Moved));

    [Fact]
    public void Stays_a_draft_while_only_the_head_of_services_validated()
    {
        Frame frame = Proposed.After(Validates(Head, 1));

        Assert.Null(frame.InForceOn(FrameCast.Today));
        Assert.NotNull(frame.Draft!.HeadOfServices);
    }

    [Fact]
    public void Takes_effect_once_both_validated_the_same_version()
    {
        Frame frame = Proposed.After(Validates(Head, 1)).After(Validates(Mayor, 1));

        Assert.Equal(Moved, frame.InForceOn(FrameCast.Today)!.Content);
        Assert.Equal(1, frame.Announced);
        Assert.Null(frame.Draft);
    }

    [Fact]
    public void Drops_both_validations_when_the_version_changes()
    {
        Frame frame = Proposed.After(Validates(Head, 1)).After(Proposes(Mayor, Slower));

        Assert.Equal(2, frame.Draft!.Number);
        Assert.Null(frame.Draft.HeadOfServices);
        Assert.Equal(FrameRefusal.OldVersion, frame.Refusal(Validates(Mayor, 1)));
    }

    [Fact]
    public void Waits_for_its_day_and_is_told_when_it_comes()
    {
        DateOnly later = FrameCast.Today.AddDays(7);
        Frame frame = Frame.None.After(Proposes(Head, Moved, later)).After(Validates(Mayor, 1)).After(Validates(Head, 1));

        Assert.Null(frame.InForceOn(FrameCast.Today));
        Assert.Equal(0, frame.After(new FrameCommand.Tick(new(default, Monday))).Announced);
        Assert.Equal(1, frame.After(new FrameCommand.Tick(new(default, Monday.AddDays(7)))).Announced);
    }

    [Fact]
    public void Validated_after_its_day_takes_effect_the_day_it_is()
    {
        Frame frame = Proposed.After(Validates(Head, 1));

        FrameDecision decision = FrameDecider.Decide(
            frame, new FrameCommand.Validate(new(Mayor, Monday.AddDays(3)), 1), Founding);

        FrameEvent.Adopted adopted = Assert.Single(
            Assert.IsType<FrameDecision.Accepted>(decision).Events.OfType<FrameEvent.Adopted>());
        Assert.Equal(FrameCast.Today.AddDays(3), adopted.From);
    }

    [Fact]
    public void Is_proposed_by_an_administrator_who_validates_nothing()
    {
        Frame frame = Frame.None.After(Proposes(Chief, Slower));

        Assert.Equal(1, frame.Draft!.Number);
        Assert.Equal(FrameRefusal.NotASignatory, frame.Refusal(Validates(Chief, 1)));
        Assert.Equal(FrameRefusal.NotAProposer, frame.Refusal(Proposes(Agent, Moved)));
    }

    [Fact]
    public void Makes_nobody_mayor_who_proposed_it()
    {
        Commune seized = Founding
            .Where(Mayor, p => p with { Role = Role.Councillor })
            .Where(OtherElu, p => p with { Role = Role.Mayor });
        Frame frame = Frame.None.After(Proposes(Head, seized)).After(Validates(Head, 1));

        Assert.Equal(FrameRefusal.NotASignatory, frame.Refusal(Validates(OtherElu, 1)));
        Assert.Equal(seized, frame.After(Validates(Mayor, 1)).InForceOn(FrameCast.Today)!.Content);
    }

    [Fact]
    public void Belongs_to_the_new_mayor_once_the_mandate_is_over()
    {
        Commune over = Founding with { Mandate = new(new(2020, 5, 25), FrameCast.Today.AddDays(-1)) };
        Commune next = over.Where(Mayor, p => p with { Role = Role.Councillor })
            .Where(OtherElu, p => p with { Role = Role.Mayor });
        Frame frame = FrameEvolution.Evolve(Frame.None, new FrameEvent.Proposed(Head, Monday, 1, next, FrameCast.Today));

        FrameDecision decision = FrameDecider.Decide(frame, Validates(OtherElu, 1), over);

        Assert.IsType<FrameDecision.Accepted>(decision);
    }

    [Fact]
    public void Is_refused_with_every_fault_at_once()
    {
        Commune faulty = Founding.Where(Chief, p => p with { Manager = Agent })
            .Where(Agent, p => p with { Manager = Chief })
            with
        { WorkingGroups = [new("Halle", null, Adjoint, null, [])] };

        FrameDecision.Refused refused = Assert.IsType<FrameDecision.Refused>(
            FrameDecider.Decide(Frame.None, Proposes(Head, faulty), Founding));

        Assert.Equal(FrameRefusal.Faulty, refused.Reason);
        Assert.Equal(
            [Circuit.Frames.Checks.Fault.HierarchyTurns, Circuit.Frames.Checks.Fault.GroupWithoutStaffReferent],
            refused.Faults.Select(fault => fault.Fault));
    }

    [Fact]
    public void Is_given_up_with_a_reason()
    {
        Assert.Equal(FrameRefusal.ReasonMissing, Proposed.Refusal(new FrameCommand.GiveUp(By(Head), 1, " ")));
        Assert.Null(Proposed.After(new FrameCommand.GiveUp(By(Head), 1, "à revoir")).Draft);
        Assert.Equal(FrameRefusal.NoDraft, Frame.None.Refusal(new FrameCommand.GiveUp(By(Head), 1, "à revoir")));
    }

    [Fact]
    public void Is_given_up_as_it_was_read_and_not_once_another_took_its_place()
    {
        Frame changed = Proposed.After(Proposes(Head, Slower));

        Assert.Equal(FrameRefusal.OldVersion, changed.Refusal(new FrameCommand.GiveUp(By(Head), 1, "à revoir")));
    }

    [Fact]
    public void Is_not_about_another_commune_nor_about_what_holds_already_nor_about_yesterday()
    {
        Assert.Equal(FrameRefusal.AnotherCommune, Frame.None.Refusal(Proposes(Head, Founding with { Key = "autre" })));
        Assert.Equal(FrameRefusal.NothingChanges, Frame.None.Refusal(Proposes(Head, Founding)));
        Assert.Equal(FrameRefusal.DayPassed, Frame.None.Refusal(Proposes(Head, Moved, FrameCast.Today.AddDays(-1))));
    }
}
