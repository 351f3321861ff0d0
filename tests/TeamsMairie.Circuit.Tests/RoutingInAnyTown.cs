using CsCheck;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Tests;

/// <summary>What is true of every route, in ten thousand town halls nobody drew.</summary>
public sealed class RoutingInAnyTown
{
    private const int Towns = 10_000;

    [Fact]
    public void Nobody_holds_a_request_of_which_they_are_the_author() =>
        Hold((_, sender, _, route) => !route.Passes(sender.Id));

    [Fact]
    public void There_is_always_a_holder_known_to_the_frame() => Hold((town, _, _, route) =>
        route.Steps.Count > 0 && route.Steps.All(step => town.Commune.Find(step.Holder) is not null));

    [Fact]
    public void Each_step_says_why() =>
        Hold((_, _, _, route) => route.Steps.All(step => step.Reason != RouteReason.None));

    [Fact]
    public void A_step_is_held_by_authority_or_in_the_place_of_who_has_it() => Hold((town, sender, matter, route) =>
        route.Steps.All(step => HasAuthority(town, step.InsteadOf ?? step.Holder, sender, matter)));

    [Fact]
    public void Somebody_on_the_way_may_decide() => Hold((town, sender, matter, route) => route.Steps.Any(step =>
        town.Facts.ToDecide(step.Holder, sender.Id, matter, AnyTown.Day).IsHeld));

    [Fact]
    public void Nobody_is_asked_twice_but_to_decide_at_the_end() => Hold((_, _, _, route) =>
        route.Steps.SkipLast(1).Select(step => step.Holder).Distinct().Count() == Math.Max(0, route.Steps.Count - 1)
        && (route.Steps.Count < 2 || route.Steps[^1].Holder != route.Steps[^2].Holder));

    [Fact]
    public void A_staff_matter_reaches_no_elu_but_the_mayor() => Hold((town, _, matter, route) =>
        !matter.IsConfidential || route.Steps.All(step => town.Commune.Find(step.Holder) is { } holder
            && (!holder.Role.IsElected() || holder.Role == Role.Mayor)));

    [Fact]
    public void Health_is_not_told_to_the_direct_superior() => Hold((town, sender, matter, route) =>
        !matter.TellsOfHealth || route.Steps.All(step => step.Office != Office.Superior));

    [Fact]
    public void A_vacant_post_is_said_to_be() => Hold((town, sender, matter, route) =>
        route.Steps.All(step => step.Office != Office.Superior || step.IsVacant
            || town.Commune.FindService(sender.Service) is not { Head: null, IsSeparateEntity: false }
            || sender.Role != Role.StaffMember || sender.Manager is not null
            || town.Commune.Preset != CircuitPreset.MediumCommune));

    [Fact]
    public void Who_is_away_holds_nothing_unless_nobody_may_stand_in() => Hold((town, _, _, route) =>
        route.Steps.All(step => !town.Facts.IsAway(step.Holder, AnyTown.Day)
            || town.Facts.IsAway(town.Commune.Mayor.Id, AnyTown.Day)
            || town.Commune.Find(step.Holder) is { Role: Role.HostEmployer or Role.HeadOfServices }));

    private static bool HasAuthority(AnyTown town, PersonId holder, Person sender, Matter matter)
    {
        Commune commune = town.Commune;
        return commune.Find(holder) is { } person && person.Role switch
        {
            Role.Mayor or Role.HeadOfServices => true,
            Role.HostEmployer => sender.Role is Role.HeadOfServices,
            Role.DeputyMayor or Role.DelegatedCouncillor or Role.Councillor =>
                matter.Competence is { } asked && person.Functions?.Competences.Contains(asked) == true,
            Role.OppositionCouncillor => false,
            _ => commune.IsAbove(holder, sender.Id)
                || commune.FindService(commune.HrService)?.Head == holder
                || commune.ServiceOf(matter.Competence) is { } service
                    && (service.Head == holder || commune.DirectorOf(service).Id == holder)
                || commune.FindService(sender.Service)?.Pole is { } pole && person.Pole == pole,
        };
    }

    private static void Hold(Func<AnyTown, Person, Matter, Route, bool> property) =>
        Gen.Select(AnyTown.Drawn, AnyTown.AnyMatter, Gen.UInt).Sample(
            (town, matter, dice) =>
            {
                Person sender = town.Commune.People[(int)(dice % (uint)town.Commune.People.Count)];
                return property(town, sender, matter, RoutePlanner.Plan(town.Facts, sender, matter, AnyTown.Day));
            },
            iter: Towns);
}
