using System.Globalization;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>Where the frame and the directory disagree. The frame always wins: a finding changes no route.</summary>
internal static class PeopleFindings
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols;

    /// <summary>What there is to look at, in the order of the frame.</summary>
    public static IEnumerable<Finding> Of(Commune commune, DirectorySnapshot read) => commune.People.SelectMany(person =>
        read.Find(person.Id) is { } known
            ? OfAccount(person, known).Concat(OfPlace(commune, person, known, read))
            : [new Finding(French.Say(PeopleTexts.NotInDirectory, Named(person)), IsFault: true)]);

    private static IEnumerable<Finding> OfAccount(Person person, DirectoryPerson known)
    {
        if (!known.IsEnabled)
        {
            yield return new Finding(French.Say(PeopleTexts.AccountDisabled, Named(person)), IsFault: true);
        }

        if (known.IsGuest)
        {
            yield return new Finding(French.Say(PeopleTexts.AccountGuest, Named(person)), IsFault: false);
        }
    }

    // Élus and the head of services have no superior in a directory, and a team leader is not in every frame: that is usual.
    private static IEnumerable<Finding> OfPlace(Commune commune, Person person, DirectoryPerson known, DirectorySnapshot read)
    {
        if (person.Role.IsUnderTheHead() && known.Manager is { } stated && commune.SuperiorOf(person.Id) is { } above
            && above.Id != stated)
        {
            string other = commune.Find(stated) is { } found ? Named(found) : stated.ToString();
            yield return new Finding(
                French.Say(PeopleTexts.OtherSuperior, Named(person), Named(above), other),
                IsFault: !read.LineAbove(person.Id).Contains(above.Id));
        }

        if (commune.FindService(person.Service) is { } service && known.Department is { Length: > 0 } department
            && !AreAlike(service.Name, department))
        {
            yield return new Finding(French.Say(PeopleTexts.OtherService, Named(person), service.Name, department), IsFault: false);
        }
    }

    private static bool AreAlike(string one, string other) =>
        French.Culture.CompareInfo.IndexOf(one, other, Loosely) >= 0 || French.Culture.CompareInfo.IndexOf(other, one, Loosely) >= 0;

    private static string Named(Person person) => $"{person.Name} ({person.Id})";
}
