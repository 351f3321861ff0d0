using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.People;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Replacing;

/// <summary>Says who is away, and at once gives their open requests to who stands in.</summary>
internal sealed class AbsenceDesk(
    AbsenceRegister absences, IPeople people, AbsenceMemory memory, DossierArchive archive, DossierDesk desk, Courier courier,
    TimeProvider clock)
{
    /// <summary>Says a person is away up to a day, that day included, or back when it is null.</summary>
    /// <returns>How many requests changed hands.</returns>
    public async Task<int> DeclareAsync(
        Commune commune, PersonId person, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        absences.Declare(commune.Key, person, lastDay);
        if (lastDay is null && people.AbsencesOf(commune).Any(signal => signal.Person == person))
        {
            absences.SayBack(commune.Key, person, clock.GetUtcNow());
        }

        await memory.KeepAsync(commune, cancellationToken);
        return await LookAgainAsync(commune, cancellationToken);
    }

    /// <summary>Looks again at who holds each open request, for somebody went away or came back.</summary>
    /// <returns>How many requests changed hands.</returns>
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

    /// <summary>Everyone is back, and nothing is remembered.</summary>
    public Task ForgetAsync(Commune commune, CancellationToken cancellationToken)
    {
        absences.Clear();
        return memory.KeepAsync(commune, cancellationToken);
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
