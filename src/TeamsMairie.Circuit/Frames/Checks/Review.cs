using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>A frame being checked, on the day it would take effect, with what is known of its people.</summary>
internal readonly record struct Review(Commune Commune, DateOnly Day, Roll<Absence> Absences, Roll<PersonId> Unreachable)
{
    public string NameOf(PersonId person) => Commune.Find(person)?.Name ?? person.ToString();

    public static Finding Found(Fault fault, params ReadOnlySpan<string> about) => new(fault, [.. about]);
}
