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
    /// <returns>At least one step: the head of services, or the mayor, when every office is the sender's own or vacant.</returns>
    public static Route Plan(Facts facts, Person sender, Matter matter, DateOnly day)
    {
        Roll<Office> offices = DefaultCircuit.For(
            facts.Commune.Preset, SenderOf(sender), TopicOf(facts.Commune, sender, matter));
        Roll<RouteStep> steps = Walk(offices);
        return new Route(steps.Count > 0 ? steps : [.. Walk([Office.HeadOfServices, Office.Mayor]).Take(1)]);

        Roll<RouteStep> Walk(Roll<Office> line)
        {
            List<RouteStep> walked = [];
            foreach (Office office in line)
            {
                if (StepAt(facts, office, sender, matter, day) is { } step
                    && step.Holder != sender.Id && (walked.Count == 0 || step.Holder != walked[^1].Holder))
                {
                    walked.Add(step);
                }
            }

            return [.. walked];
        }
    }

    private static RouteStep? StepAt(Facts facts, Office office, Person sender, Matter matter, DateOnly day)
    {
        if (Titular(facts.Commune, office, sender, matter.Competence) is not { } titular)
        {
            return null;
        }

        Person acting = facts.Acting(titular, matter.Competence, day);
        return new RouteStep(office, acting.Id, acting == titular ? null : titular.Id);
    }

    private static Person? Titular(Commune commune, Office office, Person sender, Competence? competence) =>
        office switch
        {
            Office.Superior => commune.SuperiorOf(sender.Id),
            Office.HumanResources => commune.HeadOf(commune.FindService(commune.HrService)),
            Office.DeputyHead => commune.DeputyOf(sender),
            Office.CompetenceHolder => commune.HolderOf(competence),
            Office.CompetentService => commune.HeadOf(commune.ServiceOf(competence)),
            Office.Mayor => commune.Mayor,
            Office.Employer => commune.People.FirstOrDefault(p => p.Role == Role.HostEmployer) ?? commune.Mayor,
            _ => commune.HeadOfServices,
        };

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
