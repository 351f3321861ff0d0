using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>Every check of a frame: those that refuse it first, then what is only said.</summary>
public static class FrameChecks
{
    private static readonly Roll<Func<Review, IEnumerable<Finding>>> OnPeople =
        [OfPeople.Offices, OfPeople.Twice, OfPeople.Known];

    private static readonly Roll<Func<Review, IEnumerable<Finding>>> Others =
    [
        OfTheLine.HeadsAreStaff, OfTheLine.SuperiorsAreStaff, OfTheLine.Turns,
        OfActs.Ranks, OfActs.Acts, OfActs.Replacements, OfActs.Mandate,
        OfWork.Groups, OfWork.CaseReferents, OfWork.Choices, OfWork.Delays,
        OfHoles.Competences, OfHoles.Staff, OfHoles.Services, OfHoles.Replies, OfHoles.Presence,
    ];

    /// <summary>What is wrong, and what should be looked at.</summary>
    /// <param name="commune">What the frame says.</param>
    /// <param name="day">The day it takes effect.</param>
    /// <param name="absences">The absences declared.</param>
    /// <param name="unreachable">Those who cannot receive a card.</param>
    public static Roll<Finding> Of(
        Commune commune, DateOnly day, Roll<Absence> absences = default, Roll<PersonId> unreachable = default)
    {
        Review review = new(commune, day, absences, unreachable);
        Finding[] people = [.. OnPeople.SelectMany(check => check(review))];

        // The other checks walk the line, which needs a mayor, a head of services and known people.
        return people.Length > 0 ? [.. people] : [.. Others.SelectMany(check => check(review))];
    }

    /// <summary>What a frame is refused for.</summary>
    public static Roll<Finding> Refusing(Commune commune, DateOnly day) =>
        [.. Of(commune, day).Where(finding => finding.IsRefusing)];
}
