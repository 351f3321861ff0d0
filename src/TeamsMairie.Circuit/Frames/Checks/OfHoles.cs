using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.Checks.Review;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>What a frame leaves open: nothing is refused for it, and somebody should look.</summary>
internal static class OfHoles
{
    public static IEnumerable<Finding> Competences(Review r)
    {
        Commune commune = r.Commune;
        Competence[] served = [.. commune.Services.SelectMany(s => s.Competences)];
        Competence[] held = [.. commune.People.SelectMany(p => p.Functions?.Competences ?? [])];
        return served.Except(held).Except(commune.ReservedToMayor)
            .Select(c => Found(Fault.CompetenceWithoutHolder, c.Slug))
            .Concat(commune.Preset == CircuitPreset.MediumCommune
                ? held.Except(served).Select(c => Found(Fault.CompetenceWithoutService, c.Slug))
                : []);
    }

    public static IEnumerable<Finding> Staff(Review r) =>
        from person in r.Commune.People
        where person.Role is Role.StaffMember or Role.ServiceHead && person.Service is null && person.Manager is null
        select Found(Fault.PersonWithoutSuperior, person.Name);

    public static IEnumerable<Finding> Services(Review r)
    {
        Commune commune = r.Commune;
        if (commune.Preset != CircuitPreset.MediumCommune)
        {
            return [];
        }

        IEnumerable<string> poles = commune.Services.Select(s => s.Pole).OfType<string>().Distinct(StringComparer.Ordinal);
        return
        [
            .. commune.Services.Where(commune.IsVacant).Select(s => Found(Fault.ServiceWithoutHead, s.Name)),
            .. poles.Where(pole => commune.People.All(p => p.Pole != pole)).Select(p => Found(Fault.PoleWithoutDeputy, p)),
            .. commune.HrService is null ? [Found(Fault.NoStaffService)] : Array.Empty<Finding>(),
        ];
    }

    public static IEnumerable<Finding> Replies(Review r) =>
        from text in r.Commune.StandardTexts
        where text.ReviewOn < r.Day
        select Found(Fault.ReplyToReview, text.Key, r.NameOf(text.Owner));

    public static IEnumerable<Finding> Presence(Review r)
    {
        Facts facts = new(r.Commune, r.Absences);
        IEnumerable<Finding> substitutes =
            from s in r.Commune.Substitutions
            where facts.IsAway(s.Of, r.Day) && facts.IsAway(s.By, r.Day)
            select Found(Fault.SubstituteAwayToo, r.NameOf(s.By), r.NameOf(s.Of));
        return substitutes.Concat(
            from person in r.Commune.People
            where person.Role is not (Role.StaffMember or Role.Councillor or Role.OppositionCouncillor)
                && r.Unreachable.Contains(person.Id)
            select Found(Fault.CannotBeReached, person.Name));
    }
}
