using CsCheck;
using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Frames.Changes;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;
using static TeamsMairie.Circuit.Tests.Frames.FrameCast;

namespace TeamsMairie.Circuit.Tests.Frames;

public sealed class ComparingFrames
{
    [Fact]
    public void Tells_who_gains_a_competence_and_by_which_acts()
    {
        Roll<FrameChange> changes = Differences.Between(Founding, Moved);

        Assert.Contains(
            new FrameChange.CompetenceMoved(Roads, Founding.Find(Adjoint)!, Moved.Find(OtherElu)!), changes);
        Assert.Equal(2, changes.OfType<FrameChange.FunctionsSet>().Count());
        Assert.Equal(3, changes.Count);
    }

    [Fact]
    public void Tells_a_delay_before_and_after() => Assert.Equal(
        [new FrameChange.DelaySet(DelayName.Leave, 5, 9)], Differences.Between(Founding, Slower));

    [Fact]
    public void Tells_who_joins_who_leaves_and_who_stands_in()
    {
        Person joins = new(Stranger, "Nina Costa", Role.StaffMember, "agente") { Service = "voirie" };
        Commune after = Founding with
        {
            People = [.. Founding.People.Where(p => p.Id != Agent), joins],
            Substitutions = [new(Chief, HrChief, default)],
        };

        Assert.Equal(
            [
                new FrameChange.Left(Founding.Find(Agent)!),
                new FrameChange.Joined(joins),
                new FrameChange.SubstitutionSet(null, new(Chief, HrChief, default)),
            ],
            Differences.Between(Founding, after));
    }

    [Fact]
    public void Finds_nothing_exactly_when_both_are_equal() => Gen.Select(AnyTown.Drawn, AnyTown.Drawn, Gen.Bool).Sample(
        (one, other, isSame) =>
        {
            Commune before = one.Commune;
            Commune after = isSame ? before with { People = [.. before.People] } : other.Commune;
            return Differences.Between(before, after).Count == 0 == (before == after);
        },
        iter: 2_000);

    [Fact]
    public void Another_order_of_people_is_a_change_too() => Assert.Equal(
        [new FrameChange.PartSet(FramePart.Order)],
        Differences.Between(Founding, Founding with { People = [.. Founding.People.Reverse()] }));
}
