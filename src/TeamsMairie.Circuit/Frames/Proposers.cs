using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames;

/// <summary>Who proposes a frame.</summary>
public static class Proposers
{
    /// <summary>Whether a person may propose another frame than this one, which is in force, or give a proposal up.</summary>
    public static bool MayPropose(this Commune inForce, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        return person == inForce.Mayor.Id || person == inForce.HeadOfServices.Id || inForce.Administrators.Contains(person);
    }
}
