using CsCheck;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Tests.Frames;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

public sealed class ReroutingARequest
{
    private static readonly DateOnly Friday = new(2026, 5, 15);

    private static readonly PersonId Councillor = new(new Guid(50, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    private static readonly Commune WithCouncillor = Cast.Town with
    {
        People = Cast.Town.People.With(new Person(Councillor, "Gérard Pons", Role.Councillor, "conseiller municipal")),
    };

    private static readonly Reroute LookAgain = new(new Gesture(default, Monday));

    [Fact]
    public void Gives_it_to_the_substitute_of_who_is_away_and_counts_the_delay_anew()
    {
        Dossier moved = Away(Chief, Story.Begins.Then(Asks(Agent, Pothole)).Then(new TakeCharge(By(Chief)))).Then(LookAgain).State;

        Assert.Equal((Deputy, Chief, Phase.Forwarded), (moved.Holder, moved.Replaced, moved.Phase));
        Assert.Equal(Deputy, moved.Route.Steps[0].Holder);
        Assert.Equal(new DateOnly(2026, 5, 19), moved.DueOn);
    }

    [Fact]
    public void Leaves_who_was_away_free_to_take_it_and_takes_it_from_nobody()
    {
        Story moved = Away(Chief, Story.Begins.Then(Asks(Agent, Pothole))).Then(LookAgain);
        Story back = moved with { Facts = Today };

        Assert.Equal(Chief, moved.Then(new TakeCharge(By(Chief))).State.Holder);
        Assert.Equal(Refusal.NotYourTurn, moved.Refusal(new TakeCharge(By(HrChief))));
        Assert.Equal(Deputy, back.Then(LookAgain).State.Holder);
        Assert.Equal(Chief, back.Then(new TakeCharge(By(Chief))).Then(LookAgain).State.Holder);
    }

    [Fact]
    public void Gives_nothing_back_to_who_withdrew_from_the_field()
    {
        Commune withdrawn = WithCouncillor with { Recusals = [new(Adjoint, Roads, OtherElu, "arrêté n° 6", default)] };
        Story asked = (Story.Begins with { Facts = new(WithCouncillor, []) }).Then(Asks(Councillor, Pothole));

        Story moved = (asked with { Facts = new(withdrawn, []) }).Then(LookAgain);

        Assert.Equal((OtherElu, Adjoint), (moved.State.Holder, moved.State.Replaced));
        Assert.Equal(Refusal.NotYourTurn, moved.Refusal(new TakeCharge(By(Adjoint))));
    }

    [Fact]
    public void Follows_the_competence_when_the_frame_moves_it()
    {
        Story asked = Story.Begins.Then(Asks(OtherElu, Help));
        Commune toChief = Cast.Town.Where(Adjoint, p => p with { Functions = null });

        Dossier moved = (asked with { Facts = new(toChief, []) }).Then(LookAgain).State;

        Assert.Equal(Adjoint, asked.State.Holder);
        Assert.Equal(Mayor, moved.Holder);
        Assert.Equal(RouteReason.NotDelegated, moved.Route.Steps[0].Reason);
    }

    [Fact]
    public void Changes_nothing_when_the_holder_is_the_same() => Assert.Equal(
        Story.Begins.Then(Asks(Agent, Pothole)).State, Story.Begins.Then(Asks(Agent, Pothole)).Then(LookAgain).State);

    [Fact]
    public void Waits_for_the_first_to_return_when_everybody_is_away()
    {
        Story asked = Story.Begins.Then(Asks(Agent, Pothole));
        Facts empty = new(Cast.Town, [
            new(Chief, new(2026, 5, 22)), new(Deputy, new(2026, 5, 20)), new(Head, Friday), new(Mayor, new(2026, 5, 29))]);

        Dossier moved = (asked with { Facts = empty }).Then(LookAgain).State;

        Assert.Equal(Head, moved.Holder);
        Assert.Equal(new DateOnly(2026, 5, 26), moved.DueOn);
    }

    [Fact]
    public void Keeps_a_person_the_holder_chose_and_a_superior_who_took_it_over()
    {
        Story chosen = Story.Begins.Then(Asks(Agent, Pothole)).Then(new Redirect(By(Chief), HrChief, "motif"));
        Story taken = Story.Begins.Then(Asks(Agent, Pothole)).Then(new TakeOver(By(Deputy)));

        Assert.Equal(HrChief, chosen.Then(LookAgain).State.Holder);
        Assert.Equal(Deputy, taken.Then(LookAgain).State.Holder);
        Assert.Equal(Head, Away(Deputy, taken).Then(LookAgain).State.Holder);
    }

    [Fact]
    public void Leaves_an_unclear_request_to_who_acts_for_the_head_of_services()
    {
        Story unclear = Story.Begins.Then(Asks(Agent, null)).Then(new LeaveToHead(By(Agent)));

        Assert.Equal(Deputy, Away(Head, unclear).Then(LookAgain).State.Holder);
    }

    [Fact]
    public void Counts_an_acknowledgement_from_the_return_of_who_asked()
    {
        Story decided = Away(Agent, Story.Begins.Then(Asks(Agent, Pothole)).Then(new TakeCharge(By(Chief))))
            .Then(new Settle(By(Chief), Outcome.Granted, "", "", null, null));

        Assert.Equal(new DateOnly(2026, 5, 21), decided.State.DueOn);
    }

    [Fact]
    public void Never_makes_an_author_their_own_holder_and_always_leaves_somebody_who_may_decide() =>
        Gen.Select(AnyTown.Drawn, AnyTown.AnyMatter, Gen.UInt).Sample(
            (town, matter, dice) =>
            {
                Person sender = town.Commune.People[(int)(dice % (uint)town.Commune.People.Count)];
                Facts calm = new(town.Commune, []);
                Route planned = RoutePlanner.Plan(calm, sender, matter, AnyTown.Day);
                Route route = Reseating.From(planned, 0, town.Facts, sender, matter, AnyTown.Day);
                return !route.Passes(sender.Id)
                    && route.Steps.Any(s => town.Facts.ToDecide(s.Holder, sender.Id, matter, AnyTown.Day).IsHeld);
            },
            iter: 10_000);

    private static Story Away(PersonId person, Story story) =>
        story with { Facts = new(Cast.Town, [new Absence(person, Friday)]) };
}
