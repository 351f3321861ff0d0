using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Shelves;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Tests.Cast;

namespace TeamsMairie.Circuit.Tests;

public sealed class PuttingOnShelves
{
    private static Story Received => Story.Begins.Then(Asks(Agent, Pothole));

    private static Story InCharge => Received.Then(new TakeCharge(By(Chief)));

    [Fact]
    public void Puts_nothing_anywhere_before_the_first_event() => Assert.Empty(ShelfPlan.Of(Dossier.Unknown, Cast.Town));

    [Fact]
    public void Puts_an_open_request_before_who_holds_it_who_asked_and_its_competence()
    {
        ShelfPlace[] places = [.. ShelfPlan.Of(Received.State, Cast.Town)];

        Assert.Equal([$"holder {Chief}", $"requester {Agent}", "competence voirie"], places.Select(Name));
        Assert.All(places, place => Assert.Equal(Cast.Town.Calendar.EndOf(Received.State.DueOn), place.At));
    }

    [Fact]
    public void Puts_it_too_before_who_owes_an_opinion_until_it_is_given()
    {
        Story asked = InCharge.Then(new AskOpinion(By(Chief), HrChief, "Votre avis ?"));
        Assert.Equal([$"{Chief}", $"{HrChief}"], Sections(asked, ShelfPlan.Holder));

        Story given = asked.Then(new GiveOpinion(By(HrChief), "Favorable"));
        Assert.Equal([$"{Chief}"], Sections(given, ShelfPlan.Holder));
    }

    [Fact]
    public void Puts_what_is_late_on_its_own_shelf_and_takes_it_off_when_it_is_decided()
    {
        Story late = InCharge.Then(new Tick(new Gesture(default, Monday.AddDays(30))));
        Assert.Equal([""], Sections(late, ShelfPlan.Late));

        Story decided = late.Then(new Settle(By(Chief), Outcome.Granted, "Oui", "", null, null));
        Assert.Empty(Sections(decided, ShelfPlan.Late));
    }

    [Fact]
    public void Puts_a_decision_in_the_register_of_its_month_and_nowhere_else()
    {
        DateTimeOffset lastEvening = new(2026, 5, 31, 22, 30, 0, TimeSpan.Zero);
        Story decided = InCharge.Then(
            new Settle(new Gesture(Chief, lastEvening), Outcome.Granted, "Oui", "", null, null));

        ShelfPlace place = Assert.Single(ShelfPlan.Of(decided.State, Cast.Town));

        Assert.Equal(("decisions 2026-06", lastEvening), (Name(place), place.At));
    }

    [Fact]
    public void Puts_a_disagreement_before_who_must_settle_it_at_each_stage()
    {
        Story open = Story.Begins.Then(new OpenDisagreement(By(Adjoint), [Adjoint, Chief], "Chaises", "Non", Chat));
        Disagreement d = open.State.Disagreement!;
        Assert.Equal(Stage.Arbitration, d.Stage);
        Assert.Equal([$"{d.Arbiter}"], Sections(open, ShelfPlan.Holder));
        Assert.Equal([""], Sections(open, ShelfPlan.Arbitrations));

        Story arbitrated = open.Then(new Arbitrate(By(d.Arbiter!.Value), "Oui", "Motif"));
        Assert.Equal([$"{Adjoint}", $"{Chief}"], Sections(arbitrated, ShelfPlan.Holder));
        Assert.Empty(Sections(arbitrated, ShelfPlan.Arbitrations));

        Story heard = arbitrated.Then(new Acknowledge(By(Chief)));
        Assert.Equal([$"{Adjoint}"], Sections(heard, ShelfPlan.Holder));
    }

    [Fact]
    public void Takes_what_is_withdrawn_off_every_shelf() =>
        Assert.Empty(ShelfPlan.Of(Received.Then(new Withdraw(By(Agent))).State, Cast.Town));

    [Fact]
    public void Has_no_two_shelves_of_one_name() =>
        Assert.Equal(ShelfPlan.All.Count, ShelfPlan.All.DistinctBy(shelf => shelf.Key).Count());

    private static string Name(ShelfPlace place) => $"{place.Shelf.Key} {place.Section}";

    private static IEnumerable<string> Sections(Story story, Shelf shelf) =>
        ShelfPlan.Of(story.State, story.Facts.Commune).Where(place => place.Shelf == shelf).Select(place => place.Section);
}
