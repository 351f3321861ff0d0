using System.Runtime.CompilerServices;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Bot.Dossiers;

/// <summary>Takes dossiers out of the journal: one read, or a replay when the filed state has another schema.</summary>
internal sealed class DossierArchive(IJournal journal, CommuneRegister communes, DossierReplay replay)
{
    private const int OnePage = 25;

    /// <summary>The dossier; null when there is none, when it is a frame, or when its commune is no longer served.</summary>
    public async Task<OpenDossier?> FindAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (await journal.ReadHeadAsync(stream, cancellationToken) is not { } head)
        {
            return null;
        }

        FiledDossier? filed = DossierRecords.ReadState(head.Body) ?? await ReplayAsync(stream, cancellationToken);
        return filed is not null && communes.Find(filed.State.Origin?.Commune ?? "") is { } commune && commune.Tenant == stream.Tenant
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

    /// <summary>The dossiers of a shelf, the first one first; those that just left it are passed over.</summary>
    public async IAsyncEnumerable<OpenDossier> ListAsync(
        Guid tenant, ShelfName shelf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            ShelfPage page = await journal.ReadShelfAsync(tenant, shelf, next, OnePage, cancellationToken);
            foreach (Shelved shelved in page.Streams)
            {
                if (await FindAsync(shelved.Stream, cancellationToken) is { } dossier && dossier.IsOn(shelf))
                {
                    yield return dossier;
                }
            }

            next = page.Next;
        }
        while (next is not null);
    }

    private async Task<FiledDossier?> ReplayAsync(StreamId stream, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredEvent> events = await journal.ReadEventsAsync(stream, cancellationToken);
        return FrameReplay.IsOfAFrame(events) ? null : replay.Replay(events);
    }
}
