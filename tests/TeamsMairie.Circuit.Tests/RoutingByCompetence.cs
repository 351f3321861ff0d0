using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

public sealed class RoutingByCompetence
{
    private static readonly DateOnly Day = new(2026, 5, 11);

    public static TheoryData<PersonId, RequestKind, bool, PersonId[]> DefaultCircuit => new()
    {
        { Agent, RequestKind.HrLeave, false, [Chief, HrChief] },
        { Agent, RequestKind.HrTraining, false, [Chief, HrChief, Head, Mayor] },
        { Agent, RequestKind.HrPay, false, [Chief, HrChief, Head, Mayor] },
        { Agent, RequestKind.HrWorkingTime, true, [HrChief, Head, Mayor] },
        { Agent, RequestKind.HrLeave, true, [HrChief, Head] },
        { Agent, RequestKind.Reinforcement, false, [Chief, Deputy, Head, Mayor] },
        { Agent, RequestKind.NewProject, false, [Chief, Deputy, Head, Adjoint, Mayor] },
        { Agent, RequestKind.ServiceMatter, false, [Chief] },
        { Chief, RequestKind.HrLeave, false, [Deputy, HrChief, Head] },
        { Chief, RequestKind.Reinforcement, false, [Deputy, Head, Mayor] },
        { HrChief, RequestKind.ServiceMatter, false, [Chief] },
        { OtherElu, RequestKind.ServiceMatter, false, [Adjoint, Head, Chief] },
        { Adjoint, RequestKind.ServiceMatter, false, [Head, Chief] },
        { Adjoint, RequestKind.HrOther, false, [Head, Mayor] },
        { Mayor, RequestKind.ServiceMatter, false, [Head, Chief] },
        { Mayor, RequestKind.NewProject, false, [Head] },
        { Mayor, RequestKind.HrLeave, false, [Head, HrChief] },
        { Head, RequestKind.HrLeave, false, [Mayor] },
        { Head, RequestKind.ServiceMatter, false, [Chief] },
        { Deputy, RequestKind.HrLeave, false, [Head, HrChief] },
        { Opposition, RequestKind.ServiceMatter, false, [Mayor, Head] },
    };

    [Theory]
    [MemberData(nameof(DefaultCircuit))]
    public void Each_line_of_the_default_circuit_finds_its_people(
        PersonId sender, RequestKind kind, bool tellsOfHealth, PersonId[] holders)
    {
        Matter matter = new(kind, kind.IsHr() ? null : Roads, Urgency.Normal, tellsOfHealth);
        Route route = RoutePlanner.Plan(Today, Cast.Town.Find(sender)!, matter, Day);
        Assert.Equal(holders, route.Steps.Select(step => step.Holder));
    }

    [Fact]
    public void The_same_person_twice_in_a_row_holds_one_step_and_comes_back_after_another()
    {
        Matter securityProject = new(RequestKind.NewProject, new("securite"), Urgency.Normal, TellsOfHealth: false);
        Route route = RoutePlanner.Plan(Today, Cast.Town.Find(OtherElu)!, securityProject, Day);
        Assert.Equal([Mayor, Head, Mayor], route.Steps.Select(step => step.Holder));
    }

    [Fact]
    public void Somebody_away_is_replaced_and_said_to_be()
    {
        Facts away = new(Cast.Town, [new Absence(Chief, new(2026, 5, 15))]);
        Route route = RoutePlanner.Plan(away, Cast.Town.Find(Agent)!, Pothole, Day);
        Assert.Equal(Deputy, route.Steps[0].Holder);
        Assert.Equal(Chief, route.Steps[0].InsteadOf);
    }

    [Fact]
    public void The_mayor_away_is_replaced_by_nobody_on_their_own()
    {
        Facts away = new(Cast.Town, [new Absence(Mayor, new(2026, 5, 15))]);
        Route route = RoutePlanner.Plan(away, Cast.Town.Find(Opposition)!, Pothole, Day);
        Assert.Equal(Mayor, route.Steps[0].Holder);
    }
}
