using System.Collections.Concurrent;
using TeamsMairie.Bot.People;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Communes;

/// <summary>Who is away until when, as declared, then as signalled; the facts of the day are read from here.</summary>
internal sealed class AbsenceRegister(IPeople people)
{
    private readonly ConcurrentDictionary<(string Commune, PersonId Person), DateOnly> until = new();
    private readonly ConcurrentDictionary<(string Commune, PersonId Person), DateTimeOffset> back = new();

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

    /// <summary>Says that a signal of absence which began before an instant is wrong: the person is there.</summary>
    public void SayBack(string commune, PersonId person, DateTimeOffset at) => back[(commune, person)] = at;

    /// <summary>Everyone is back.</summary>
    public void Clear() => until.Clear();

    /// <summary>What is known now of a commune.</summary>
    public Facts FactsOf(Commune commune)
    {
        Roll<Absence> declared = DeclaredIn(commune.Key);
        IEnumerable<Absence> signalled = people.AbsencesOf(commune)
            .Where(signal => Believes(commune, signal))
            .Select(signal => new Absence(signal.Person, signal.Until));
        return new Facts(commune, [.. declared, .. signalled]);
    }

    /// <summary>What persons said themselves of their absence.</summary>
    public Roll<Absence> DeclaredIn(string commune) =>
        [.. until.Where(pair => pair.Key.Commune == commune).Select(pair => new Absence(pair.Key.Person, pair.Value))];

    /// <summary>Who said that a signal is wrong, and when.</summary>
    public IReadOnlyList<(PersonId Person, DateTimeOffset At)> SaidBackIn(string commune) =>
        [.. back.Where(pair => pair.Key.Commune == commune).Select(pair => (pair.Key.Person, pair.Value))];

    // What a person says of themselves is worth more than what their mailbox says.
    private bool Believes(Commune commune, SignalledAbsence signal) =>
        !(back.TryGetValue((commune.Key, signal.Person), out DateTimeOffset at) && at >= signal.Since)
        && !(until.TryGetValue((commune.Key, signal.Person), out DateOnly day) && day >= commune.Calendar.DateOf(signal.Since));
}
