using TeamsMairie.Circuit.Calendar;

namespace TeamsMairie.Circuit.Town;

/// <summary>What the circuit is told about the town when it judges a command: the frame, and who is away.</summary>
/// <param name="Commune">The frame in force.</param>
/// <param name="Absences">The absences declared and not ended.</param>
public sealed record Facts(Commune Commune, Roll<Absence> Absences)
{
    /// <summary>Whether a person is away on that day.</summary>
    public bool IsAway(PersonId person, DateOnly day) => Absences.Any(a => a.Person == person && a.Until >= day);

    /// <summary>The last day away of a person; the first of all days when they are not away.</summary>
    public DateOnly AwayUntil(PersonId person) =>
        Absences.Where(a => a.Person == person).Select(a => a.Until).DefaultIfEmpty().Max();

    /// <summary>The local day of an instant in the commune.</summary>
    public DateOnly Day(DateTimeOffset at) => Commune.Calendar.DateOf(at);

    /// <summary>Whether the working day <paramref name="dueOn"/> has ended at an instant.</summary>
    public bool HasPassed(DateOnly dueOn, DateTimeOffset at) => at >= Commune.Calendar.EndOf(dueOn);

    /// <summary>The day some working days of a person after an instant; counted from their return when they are away.</summary>
    public DateOnly Due(DateTimeOffset at, int workingDays, PersonId person) =>
        Commune.Calendar.AddWorkingDays(BackOn(person, Day(at)) ?? Day(at), workingDays, WeekOf(person));

    /// <summary>The first day somebody who is away works again; null when they are not away on that day.</summary>
    public DateOnly? BackOn(PersonId person, DateOnly day) => IsAway(person, day)
        ? Commune.Calendar.AddWorkingDays(AwayUntil(person).AddDays(1), 0, WeekOf(person))
        : null;

    private WorkingWeek WeekOf(PersonId person) => Commune.Find(person)?.Week ?? WorkingWeek.MondayToFriday;
}
