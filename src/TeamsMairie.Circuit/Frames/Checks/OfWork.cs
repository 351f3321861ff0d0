using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.Checks.Review;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>Groups, referents, the matrix and the delays of a frame.</summary>
internal static class OfWork
{
    private const int LongestDelay = 60;

    private static readonly Roll<Topic> StaffMatters =
        [Topic.Leave, Topic.TrainingOrCareer, Topic.PayOrWorkingTime, Topic.Health];

    public static IEnumerable<Finding> Groups(Review r) =>
        from g in r.Commune.WorkingGroups
        where g.Staff is not { } staff || r.Commune.Find(staff)?.Role.IsStaff() != true
        select Found(Fault.GroupWithoutStaffReferent, g.Name);

    public static IEnumerable<Finding> CaseReferents(Review r) =>
        from c in r.Commune.Referents
        where r.Commune.Find(c.Elected)?.Role.IsElected() != true || r.Commune.Find(c.Staff)?.Role.IsStaff() != true
        select Found(Fault.WrongReferent, c.Case);

    public static IEnumerable<Finding> Choices(Review r) =>
        r.Commune.Choices.Where(c => StaffMatters.Contains(c.Topic) && c.Offices.Contains(Office.CompetenceHolder))
            .Select(c => Found(Fault.StaffMatterToElected, c.Topic.ToString()))
            .Concat(r.Commune.Choices.GroupBy(c => (c.Sender, c.Topic))
                .Where(same => same.Count() > 1 || same.First().Offices.Count == 0)
                .Select(same => Found(Fault.ChoiceWithoutStep, same.Key.Topic.ToString())));

    public static IEnumerable<Finding> Delays(Review r) =>
        from delay in r.Commune.Limits.All
        where delay.Days is < 0 or > LongestDelay
        select Found(Fault.DelayOutOfRange, delay.Name.ToString());
}
