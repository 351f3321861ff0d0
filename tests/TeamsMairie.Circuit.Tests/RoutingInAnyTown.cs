using CsCheck;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Tests;

/// <summary>What is true of every route, in ten thousand town halls nobody drew.</summary>
public sealed class RoutingInAnyTown
{
    private const int Towns = 10_000;

    private static readonly Dictionary<string, Func<AnyTown, Person, Matter, Route, bool>> Promises = new()
    {
        ["Nobody holds a request of which they are the author."] = (_, sender, _, route) =>
            !route.Passes(sender.Id),
        ["There is always a holder known to the frame."] = (town, _, _, route) =>
            route.Steps.Count > 0 && route.Steps.All(step => town.Commune.Find(step.Holder) is not null),
        ["Each step says why."] = (_, _, _, route) =>
            route.Steps.All(step => step.Reason != RouteReason.None),
        ["A step is held by authority or in the place of who has it."] = (town, sender, matter, route) =>
            route.Steps.All(step => HasAuthority(town, step.InsteadOf ?? step.Holder, sender, matter)),
        ["Somebody on the way may decide."] = (town, sender, matter, route) =>
            route.Steps.Any(step => town.Facts.ToDecide(step.Holder, sender.Id, matter, AnyTown.Day).IsHeld),
        ["Nobody is asked twice but to decide at the end."] = (_, _, _, route) =>
            route.Steps.SkipLast(1).Select(step => step.Holder).Distinct().Count() == Math.Max(0, route.Steps.Count - 1)
                && (route.Steps.Count < 2 || route.Steps[^1].Holder != route.Steps[^2].Holder),
        ["A staff matter reaches no elu but the mayor."] = (town, _, matter, route) =>
            !matter.IsConfidential || route.Steps.All(step => town.Commune.Find(step.Holder) is { } holder
                && (!holder.Role.IsElected() || holder.Role == Role.Mayor)),
        ["Health is not told to the direct superior."] = (town, sender, matter, route) =>
            !matter.TellsOfHealth || route.Steps.All(step => step.Office != Office.Superior),
        ["A vacant post is said to be."] = (town, sender, matter, route) =>
            route.Steps.All(step => step.Office != Office.Superior || step.IsVacant
                || town.Commune.FindService(sender.Service) is not { Head: null, IsSeparateEntity: false }
                || sender.Role != Role.StaffMember || sender.Manager is not null
                || town.Commune.Preset != CircuitPreset.MediumCommune),
        ["Who is away holds nothing unless nobody may stand in."] = (town, _, _, route) =>
            route.Steps.All(step => !town.Facts.IsAway(step.Holder, AnyTown.Day)
                || town.Facts.IsAway(town.Commune.Mayor.Id, AnyTown.Day)
                || town.Commune.Find(step.Holder) is { Role: Role.HostEmployer or Role.HeadOfServices }),
    };

    [Fact]
    public void Every_route_keeps_every_promise() => Gen.Select(AnyTown.Drawn, AnyTown.AnyMatter, Gen.UInt).Sample(
        (town, matter, dice) =>
        {
            Person sender = town.Commune.People[(int)(dice % (uint)town.Commune.People.Count)];
            Route route = RoutePlanner.Plan(town.Facts, sender, matter, AnyTown.Day);
            Assert.Empty(Promises.Where(promise => !promise.Value(town, sender, matter, route)).Select(promise => promise.Key));
        },
        iter: Towns);

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
}
