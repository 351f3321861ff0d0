using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>How a message becomes a dossier, and a dossier finds its route.</summary>
internal static class Submissions
{
    public static Roll<DossierEvent> Receive(Attempt a, Submit c)
    {
        Submitted received = new(a.By, a.At, c.Origin, c.Text, c.Subject, c.Urgency, c.Bypassed);
        return c.Matter is { } matter
            ? [received, .. Send(a, matter, a.By)]
            : AsksFirst(a)
                ? [received, new ClarificationAsked(a.By, a.At, c.Candidates, DueToQualify(a, a.By)) { Parts = c.Parts },
                    new WaitingReplyGiven(a.By, a.At, null, DueToQualify(a, a.Commune.HeadOfServices.Id))]
                : [received, .. Send(a, new Matter(First(c), null, c.Urgency, TellsOfHealth: false), a.By)];
    }

    public static Roll<DossierEvent> Qualify(Attempt a, Candidate choice) =>
        [.. Send(a, new Matter(choice.Kind, choice.Competence, a.State.Urgency, TellsOfHealth: false), a.State.Requester)];

    public static LeftToHead LeaveToHead(Attempt a)
    {
        Person head = a.Facts.Acting(a.Commune.HeadOfServices, null, a.Today);
        return new LeftToHead(a.By, a.At, head.Id, DueToQualify(a, head.Id));
    }

    private static IEnumerable<DossierEvent> Send(Attempt a, Matter matter, PersonId requester)
    {
        // The rules let only people of the frame submit, so the requester is found.
        Person sender = a.Commune.Find(requester) ?? a.Commune.HeadOfServices;
        Route route = RoutePlanner.Plan(a.Facts, sender, matter, a.Today);
        PersonId first = route.Steps[0].Holder;
        DateOnly dueOn = a.Facts.Due(a.At, a.Limits.Decision(matter.Kind, matter.Urgency), first);
        yield return new Qualified(a.By, a.At, matter, route, dueOn);
        yield return new WaitingReplyGiven(a.By, a.At, first, dueOn);
    }

    // The first interlocutor of the mayor and of the opposition does not depend on what is asked.
    private static bool AsksFirst(Attempt a) => a.Actor?.Role is not (Role.Mayor or Role.OppositionCouncillor);

    private static RequestKind First(Submit c) => c.Candidates.Count > 0 ? c.Candidates[0].Kind : RequestKind.ServiceMatter;

    private static DateOnly DueToQualify(Attempt a, PersonId by) => a.Facts.Due(a.At, a.Limits.Qualification, by);
}
