using TeamsMairie.Bot.Communes;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>Takes dossiers out of the journal: one read, or a replay when the filed state has another schema.</summary>
internal sealed class DossierArchive(IJournal journal, CommuneRegister communes, DossierReplay replay)
{
    /// <summary>The dossier; null when there is none, or its commune is no longer served.</summary>
    public async Task<OpenDossier?> FindAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (await journal.ReadHeadAsync(stream, cancellationToken) is not { } head)
        {
            return null;
        }

        FiledDossier filed = DossierRecords.ReadState(head.Body)
            ?? replay.Replay(await journal.ReadEventsAsync(stream, cancellationToken));
        return communes.Find(filed.State.Origin?.Commune ?? "") is { } commune && commune.Tenant == stream.Tenant
            ? new OpenDossier(stream, head.Version, filed.State, commune, filed.Cards) { Token = head.Token }
            : null;
    }

    /// <summary>Every dossier under an entry, the one that changed last first.</summary>
    public async Task<IReadOnlyList<OpenDossier>> ListAsync(
        Guid tenant, IndexEntry entry, CancellationToken cancellationToken)
    {
        List<OpenDossier> found = [];
        foreach (StreamId stream in await journal.FindAsync(tenant, entry, cancellationToken))
        {
            if (await FindAsync(stream, cancellationToken) is { } dossier)
            {
                found.Add(dossier);
            }
        }

        return found;
    }
}
