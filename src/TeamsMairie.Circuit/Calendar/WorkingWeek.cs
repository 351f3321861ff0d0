namespace TeamsMairie.Circuit.Calendar;

/// <summary>The days of the week a person works.</summary>
[Flags]
public enum WorkingWeek
{
    /// <summary>No day: read as <see cref="MondayToFriday"/>, for a delay must end.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1 << DayOfWeek.Monday,

    /// <summary>Tuesday.</summary>
    Tuesday = 1 << DayOfWeek.Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday = 1 << DayOfWeek.Wednesday,

    /// <summary>Thursday.</summary>
    Thursday = 1 << DayOfWeek.Thursday,

    /// <summary>Friday.</summary>
    Friday = 1 << DayOfWeek.Friday,

    /// <summary>Saturday.</summary>
    Saturday = 1 << DayOfWeek.Saturday,

    /// <summary>Sunday.</summary>
    Sunday = 1 << DayOfWeek.Sunday,

    /// <summary>The five usual days.</summary>
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
}
