using System.Collections.Concurrent;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Communes;

/// <summary>Who is away until when, as declared; the facts of the day are read from here.</summary>
public sealed class AbsenceRegister
{
    private readonly ConcurrentDictionary<(string Commune, PersonId Person), DateOnly> until = new();

    /// <summary>Says a person is away up to a day, that day included; null when they are back.</summary>
    public void Declare(string commune, PersonId person, DateOnly? lastDay)
    {
        if (lastDay is { } day)
        {
            until[(commune, person)] = day;
        }
        else
        {
            until.TryRemove((commune, person), out _);
        }
    }

    /// <summary>Everyone is back.</summary>
    public void Clear() => until.Clear();

    /// <summary>What is known now of a commune.</summary>
    public Facts FactsOf(Commune commune) => new(commune, Absences(commune.Key));

    private Roll<Absence> Absences(string commune) =>
        [.. until.Where(pair => pair.Key.Commune == commune).Select(pair => new Absence(pair.Key.Person, pair.Value))];
}
