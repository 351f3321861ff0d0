using System.Security.Cryptography;
using System.Text;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>The entries under which a dossier is found.</summary>
internal static class DossierIndex
{
    public static IEnumerable<IndexEntry> Of(OpenDossier dossier)
    {
        yield return OfCommune(dossier.Commune);
        yield return OfRequester(dossier.Commune, dossier.State.Requester);
        if (dossier.State.Messages.Count > 0)
        {
            yield return OfMessage(dossier.Commune, dossier.State.Requester, dossier.State.Messages[0].Text);
        }
    }

    /// <summary>Every dossier of a commune.</summary>
    public static IndexEntry OfCommune(Commune commune) => new("commune", commune.Key);

    /// <summary>The dossiers a person asked for.</summary>
    public static IndexEntry OfRequester(Commune commune, PersonId requester) =>
        new("requester", $"{commune.Key}/{requester}");

    /// <summary>The dossiers that began with the same words of the same person; the words themselves are not kept here.</summary>
    public static IndexEntry OfMessage(Commune commune, PersonId requester, string text) =>
        new("message", Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes($"{commune.Key}\n{requester}\n{text.Trim().ToUpperInvariant()}"))));
}
