using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Disagreements;

/// <summary>How a disagreement reaches the mayor: prepared by the head of services, or said not to be.</summary>
internal static class Rulings
{
    /// <summary>Asks the preparation; or the ruling at once, when the head of services is a party or nobody can prepare.</summary>
    public static IEnumerable<DossierEvent> Ask(Attempt a) => Ask(a, a.State.Disagreement?.Parties ?? []);

    public static IEnumerable<DossierEvent> Ask(Attempt a, Roll<PersonId> parties)
    {
        Person head = a.Facts.Acting(a.Commune.HeadOfServices, null, a.Today);
        yield return parties.Contains(head.Id) || head.Role == Role.Mayor
            ? Submit(a)
            : new PreparationAsked(a.By, a.At, head.Id, a.Facts.Due(a.At, a.Limits.Preparation, head.Id));
    }

    public static RulingAsked Submit(Attempt a)
    {
        PersonId mayor = a.Facts.Acting(a.Commune.Mayor, null, a.Today).Id;
        return new RulingAsked(a.By, a.At, mayor, a.Facts.Due(a.At, a.Limits.Ruling, mayor));
    }
}
