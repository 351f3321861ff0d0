using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>Finds the people of the default circuit for one request.</summary>
public static class RoutePlanner
{
    /// <summary>The route of a request, absences of the day taken into account.</summary>
    /// <param name="facts">The frame in force and who is away.</param>
    /// <param name="sender">Who asks; must be known by the frame.</param>
    /// <param name="matter">What is asked.</param>
    /// <param name="day">The local day of the request.</param>
    /// <returns>At least one step, each with its reason; somebody on it may decide.</returns>
    public static Route Plan(Facts facts, Person sender, Matter matter, DateOnly day)
    {
        Roll<Office> offices = OfficesFor(facts.Commune, SenderOf(sender), TopicOf(facts.Commune, sender, matter));
        List<RouteStep> asked = [.. offices
            .Select(office => StepAt(facts, office, sender, matter, day))
            .OfType<RouteStep>()
            .Where(step => step.Holder != sender.Id)];
        if (!asked.Exists(step => MayDecide(facts, step.Holder, sender, matter, day)))
        {
            asked.Add(Last(facts, sender, matter, day, asked.Count == 0));
        }

        return new Route(Once(asked));
    }

    private static Roll<Office> OfficesFor(Commune commune, Sender sender, Topic topic) =>
        commune.Choices.FirstOrDefault(c => c.Sender == sender && c.Topic == topic)?.Offices
        ?? DefaultCircuit.For(commune.Preset, sender, topic);

    // Nobody is asked twice, but to decide at the end what others have seen in between.
    private static Roll<RouteStep> Once(List<RouteStep> asked)
    {
        List<RouteStep> kept = [];
        foreach ((int index, RouteStep step) in asked.Index())
        {
            bool isNew = kept.All(s => s.Holder != step.Holder);
            if (isNew || (index == asked.Count - 1 && kept[^1].Holder != step.Holder))
            {
                kept.Add(step);
            }
        }

        return [.. kept];
    }

    private static RouteStep? StepAt(Facts facts, Office office, Person sender, Matter matter, DateOnly day)
    {
        if (Seats.Of(facts.Commune, office, sender, matter) is not { } seat)
        {
            return null;
        }

        Person acting = facts.Acting(seat.Person, matter.Competence, day);
        return new RouteStep(office, acting.Id, acting == seat.Person ? null : seat.Person.Id)
        {
            Reason = seat.Reason,
            IsVacant = seat.IsVacant,
        };
    }

    // A request that nobody on its way may decide would never end: the nearest who may closes the way.
    internal static RouteStep Last(Facts facts, Person sender, Matter matter, DateOnly day, bool isAlone)
    {
        Commune commune = facts.Commune;
        (Person titular, Person acting) = commune.LineAbove(sender.Id)
            .Append(commune.HeadOfServices)
            .Select(p => (p, facts.Acting(p, matter.Competence, day)))
            .Where(seat => seat.Item2.Id != sender.Id && MayDecide(facts, seat.Item2.Id, sender, matter, day))
            .DefaultIfEmpty(Otherwise(commune, sender))
            .First();
        return new RouteStep(
            titular.Role == Role.Mayor ? Office.Mayor : Office.HeadOfServices,
            acting.Id, acting == titular ? null : titular.Id)
        {
            Reason = isAlone ? RouteReason.NobodyElse : RouteReason.HoldsThePower,
        };
    }

    private static (Person Titular, Person Acting) Otherwise(Commune commune, Person sender) =>
        sender.Role == Role.Mayor
            ? (commune.HeadOfServices, commune.HeadOfServices)
            : (commune.Mayor, commune.Mayor);

    internal static bool MayDecide(Facts facts, PersonId holder, Person sender, Matter matter, DateOnly day) =>
        facts.ToDecide(holder, sender.Id, matter, day).IsHeld;

    private static Sender SenderOf(Person person) => person.Role switch
    {
        Role.StaffMember => Sender.Staff,
        Role.ServiceHead or Role.DeputyHeadOfServices => Sender.Head,
        Role.HeadOfServices or Role.HostEmployer => Sender.HeadOfServices,
        Role.Mayor => Sender.Mayor,
        Role.OppositionCouncillor => Sender.Opposition,
        _ => Sender.Elected,
    };

    private static Topic TopicOf(Commune commune, Person sender, Matter matter) => matter switch
    {
        { Kind: var kind, TellsOfHealth: true } when kind.IsHr() => Topic.Health,
        { Kind: RequestKind.HrLeave } => Topic.Leave,
        { Kind: RequestKind.HrTraining or RequestKind.HrOther } => Topic.TrainingOrCareer,
        { Kind: RequestKind.HrPay or RequestKind.HrWorkingTime } => Topic.PayOrWorkingTime,
        { Kind: RequestKind.Reinforcement } => Topic.Reinforcement,
        { Kind: RequestKind.NewProject } => Topic.NewProject,
        _ => IsOwn(commune, sender, matter.Competence) ? Topic.OwnService : Topic.OtherService,
    };

    private static bool IsOwn(Commune commune, Person sender, Competence? competence) =>
        competence is not { } asked || commune.ServiceOf(asked) is not { } service
        || service.Key == sender.Service
        || (sender.Pole is not null && service.Pole == sender.Pole);
}
