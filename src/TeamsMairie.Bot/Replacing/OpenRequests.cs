using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Replacing;

/// <summary>Looks again at who holds the open requests of a commune, and gives those that must move to who holds them now.</summary>
internal sealed class OpenRequests(DossierArchive archive, DossierDesk desk, Courier courier, TimeProvider clock)
{
    /// <summary>Looks at every request of a commune.</summary>
    /// <returns>How many changed hands.</returns>
    public async Task<int> LookAgainAsync(Commune commune, CancellationToken cancellationToken)
    {
        int moved = 0;
        foreach (OpenDossier dossier in await archive.ListAsync(
            commune.Tenant, DossierIndex.OfCommune(commune), cancellationToken))
        {
            moved += dossier.State.IsOpen && await MovesAsync(dossier, cancellationToken) ? 1 : 0;
        }

        return moved;
    }

    private async Task<bool> MovesAsync(OpenDossier dossier, CancellationToken cancellationToken)
    {
        Gesture looksAgain = new(default, clock.GetUtcNow());
        Judgement judgement = await desk.HandleAsync(
            dossier, (_, _) => new DossierCommand.Reroute(looksAgain), cancellationToken);
        if (judgement is not Judgement.Kept(var after) || after.Version == dossier.Version)
        {
            return false;
        }

        // The cards of both are drawn again: who had it, and who has it now.
        await courier.DeliverSoonAsync(dossier.Stream);
        return after.State.Holder != dossier.State.Holder;
    }
}
