using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Tests.Frames;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

public sealed class ReplacingSomebody
{
    private static readonly DateOnly Day = new(2026, 5, 11);
    private static readonly Term ThisWeek = new(Day, new(2026, 5, 15));

    [Fact]
    public void The_substitute_the_frame_names_comes_before_the_line()
    {
        Commune town = Cast.Town with { Substitutions = [new(Chief, HrChief, ThisWeek)] };

        Assert.Equal(HrChief, ActingFor(Chief, town, away: [Chief]));
        Assert.Equal(Chief, ActingFor(Chief, town, away: []));
        Assert.Equal(Deputy, ActingFor(Chief, town, away: [Chief, HrChief]));
    }

    [Fact]
    public void A_stated_impediment_of_the_mayor_passes_their_power_and_no_absence_does()
    {
        Commune stated = Cast.Town with { Substitutions = [new(Mayor, Adjoint, ThisWeek) { IsStated = true, Act = "arrêté n° 5" }] };

        Assert.Equal(Mayor, ActingFor(Mayor, Cast.Town, away: [Mayor]));
        Assert.Equal(Adjoint, ActingFor(Mayor, stated, away: []));
        Assert.Equal(
            new Power(IsHeld: true, "arrêté n° 5"),
            new Facts(stated, []).ToDecide(Adjoint, Agent, Leave, Day));
        Assert.False(new Facts(stated, []).ToDecide(Adjoint, Agent, Leave, Day.AddDays(9)).IsHeld);
    }

    [Fact]
    public void A_substitute_signs_only_with_an_act_of_their_own()
    {
        Commune town = Cast.Town with { Substitutions = [new(Head, HrChief, ThisWeek)] };
        Facts away = new(town, [new Absence(Head, ThisWeek.Until!.Value)]);

        Route route = RoutePlanner.Plan(away, town.Find(Agent)!, Help, Day);

        Assert.Contains(route.Steps, step => step.Holder == HrChief && step.InsteadOf == Head);
        Assert.False(away.ToDecide(HrChief, Agent, Help, Day).IsHeld);
        Assert.Equal(Mayor, route.Steps[^1].Holder);
    }

    [Fact]
    public void Whoever_withdrew_from_a_field_is_replaced_on_it_alone()
    {
        Commune town = Cast.Town with { Recusals = [new(Adjoint, Roads, OtherElu, "arrêté n° 6", ThisWeek)] };
        Facts facts = new(town, []);

        Assert.Equal(OtherElu, facts.Acting(town.Find(Adjoint)!, Roads, Day).Id);
        Assert.Equal(Adjoint, facts.Acting(town.Find(Adjoint)!, new("sport"), Day).Id);
    }

    [Fact]
    public void The_second_deputy_stands_in_when_the_first_is_away_too()
    {
        Person second = new(Stranger, "Anne Kerbrat", Role.DeputyHeadOfServices, "DGA") { Pole = "population" };
        Commune town = Cast.Town with { People = Cast.Town.People.With(second) };

        Assert.Equal(second.Id, ActingFor(Head, town, away: [Head, Deputy]));
    }

    [Fact]
    public void When_everybody_is_away_the_first_to_return_is_awaited()
    {
        Facts facts = new(Cast.Town, [
            new(Chief, new(2026, 5, 20)), new(Deputy, new(2026, 5, 13)), new(Head, new(2026, 5, 18)), new(Mayor, new(2026, 5, 19))]);

        Assert.Equal(Deputy, facts.Acting(Cast.Town.Find(Chief)!, Roads, Day).Id);
    }

    [Fact]
    public void A_delegation_ends_with_the_mandate()
    {
        Commune over = Cast.Town with { Mandate = new(new(2020, 5, 25), Day.AddDays(-1)) };

        Assert.True(Today.ToDecide(Adjoint, OtherElu, Pothole, Day).IsHeld);
        Assert.False(new Facts(over, []).ToDecide(Adjoint, OtherElu, Pothole, Day).IsHeld);
    }

    [Fact]
    public void What_the_commune_chose_takes_the_place_of_the_default()
    {
        Commune byMayor = Cast.Town with { Choices = [new(Sender.Staff, Topic.Leave, [Office.Superior, Office.Mayor])] };

        Route route = RoutePlanner.Plan(new Facts(byMayor, []), byMayor.Find(Agent)!, Leave, Day);

        Assert.Equal([Chief, Mayor], route.Steps.Select(step => step.Holder));
    }

    [Fact]
    public void The_superior_the_frame_states_comes_before_the_head_of_the_service()
    {
        Commune town = Cast.Town.Where(Agent, p => p with { Manager = HrChief });

        Assert.Equal(HrChief, town.SuperiorOf(Agent)?.Id);
        Assert.Equal(Mayor, town.LineAbove(Agent).Last().Id);
    }

    private static PersonId ActingFor(PersonId holder, Commune town, PersonId[] away) =>
        new Facts(town, [.. away.Select(p => new Absence(p, ThisWeek.Until!.Value))])
            .Acting(town.Find(holder)!, Roads, Day).Id;
}
