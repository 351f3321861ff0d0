using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.People;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Replacing;

/// <summary>Says who is away, and at once gives their open requests to who stands in.</summary>
internal sealed class AbsenceDesk(
    AbsenceRegister absences, IPeople people, AbsenceMemory memory, OpenRequests requests, TimeProvider clock)
{
    /// <summary>Says a person is away up to a day, that day included, or back when it is null.</summary>
    /// <returns>How many requests changed hands.</returns>
    public async Task<int> DeclareAsync(
        Commune commune, PersonId person, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        absences.Declare(commune.Key, person, lastDay);
        if (lastDay is null && people.AbsencesOf(commune).Any(signal => signal.Person == person))
        {
            absences.SayBack(commune.Key, person, clock.GetUtcNow());
        }

        await memory.KeepAsync(commune, cancellationToken);
        return await requests.LookAgainAsync(commune, cancellationToken);
    }

    /// <summary>Everyone is back, and nothing is remembered.</summary>
    public Task ForgetAsync(Commune commune, CancellationToken cancellationToken)
    {
        absences.Clear();
        return memory.KeepAsync(commune, cancellationToken);
    }
}
