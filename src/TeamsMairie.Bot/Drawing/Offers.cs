using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>What a card may offer a person: exactly what the circuit would accept from them now, words aside.</summary>
internal sealed class Offers(AbsenceRegister absences, TimeProvider clock)
{
    // Stands for the words the person has not typed yet.
    private const string Words = "…";

    /// <summary>Whether the circuit would accept a command made of some words.</summary>
    public bool Allows(OpenDossier dossier, PersonId person, Func<Gesture, string, DossierCommand> command) =>
        DossierDecider.Decide(
            dossier.State, command(new Gesture(person, clock.GetUtcNow()), Words), absences.FactsOf(dossier.Commune))
            is Decision.Accepted;

    /// <summary>The verbs, among these, that the circuit would accept.</summary>
    public IReadOnlySet<string> Among(
        OpenDossier dossier, PersonId person,
        params ReadOnlySpan<(string Verb, Func<Gesture, string, DossierCommand> Command)> verbs)
    {
        HashSet<string> offered = [];
        foreach ((string verb, Func<Gesture, string, DossierCommand> command) in verbs)
        {
            if (Allows(dossier, person, command))
            {
                offered.Add(verb);
            }
        }

        return offered;
    }

    /// <summary>The people, among these, with whom the circuit would accept a command.</summary>
    public IReadOnlyList<Choice> People(
        OpenDossier dossier, PersonId person, IEnumerable<Person> among,
        Func<Gesture, string, PersonId, DossierCommand> command) =>
    [
        .. among.Where(other => Allows(dossier, person, (gesture, words) => command(gesture, words, other.Id)))
            .OrderBy(other => other.Name, StringComparer.Create(French.Culture, ignoreCase: true))
            .Select(other => other.Choice()),
    ];

    /// <summary>With whom a disagreement may be opened on this dossier: those who have a part in it.</summary>
    public IReadOnlyList<Choice> Opponents(OpenDossier dossier, PersonId person)
    {
        Dossier state = dossier.State;
        IEnumerable<PersonId> involved = state.Route.Steps.Select(step => step.Holder)
            .Concat(state.Consulted).Append(state.Requester).Append(state.Holder)
            .Where(id => id != person).Distinct();
        return People(
            dossier, person, involved.Select(dossier.Commune.Find).OfType<Person>(),
            (gesture, words, other) => new DossierCommand.OpenDisagreement(gesture, [person, other], words, words));
    }

    /// <summary>Today, in the commune.</summary>
    public DateOnly Today(Commune commune) => commune.Calendar.DateOf(clock.GetUtcNow());
}
