using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Triage;

/// <summary>Who wrote a message: it helps to understand it, and changes nothing to what is protected.</summary>
/// <param name="Role">Their place in the circuit.</param>
/// <param name="Fields">What their own service looks after; members of staff write mostly about it.</param>
public sealed record Writer(Role Role, Roll<Competence> Fields)
{
    /// <summary>A person of a commune as a writer.</summary>
    public static Writer Of(Commune commune, Person person) =>
        new(person.Role, commune.FindService(person.Service)?.Competences ?? default);
}
