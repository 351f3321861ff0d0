namespace TeamsMairie.Circuit.Town;

/// <summary>From when to when something holds, both days included; a null end is open.</summary>
/// <param name="From">The first day; null for always before.</param>
/// <param name="Until">The last day; null for as long as nothing ends it.</param>
public readonly record struct Term(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => !(From > day) && !(Until < day);
}
