using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Who holds a competence among the élus.</summary>
public static class Delegates
{
    /// <summary>The élu who holds a competence, first in rank; the mayor when it is reserved or delegated to nobody.</summary>
    public static Person HolderOf(this Commune commune, Competence? competence) =>
        competence is not { } wanted || commune.ReservedToMayor.Contains(wanted)
            ? commune.Mayor
            : commune.HoldersOf(wanted).FirstOrDefault() ?? commune.Mayor;

    /// <summary>Every élu whose delegation covers a competence, in order of appointment.</summary>
    public static IEnumerable<Person> HoldersOf(this Commune commune, Competence competence) =>
        commune.People
            .Where(p => p.Functions?.Competences.Contains(competence) == true)
            .OrderBy(p => p.Rank == 0 ? int.MaxValue : p.Rank);
}
