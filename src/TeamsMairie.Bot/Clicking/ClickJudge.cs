using System.Text.Json;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Bot.Clicking;

/// <summary>Brings what was clicked, on a card or in a dialog, to the desk of the dossiers.</summary>
internal sealed class ClickJudge(DossierDesk desk, RepeatedClick repeated, Courier courier, TimeProvider clock)
{
    /// <summary>Judges a click on the dossier as it stands, and delivers what follows; one already kept stays kept.</summary>
    /// <param name="dossier">The dossier of the ticket.</param>
    /// <param name="ticket">What the card was drawn from.</param>
    /// <param name="command">What the verb asks.</param>
    /// <param name="data">What was filled in.</param>
    /// <param name="caller">Who clicks.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public async Task<Judgement> JudgeAsync(
        OpenDossier dossier, Ticket ticket, Func<Click, DossierCommand> command, JsonElement data, Caller caller,
        CancellationToken cancellationToken)
    {
        CardForm form = new(data);
        Judgement judgement = await desk.HandleAsync(
            dossier,
            (state, version) => command(new Click(
                new Gesture(caller.Person.Id, clock.GetUtcNow(), IsOnOldCard: version != ticket.Version), form, state)),
            cancellationToken);
        if (judgement is Judgement.Kept)
        {
            await courier.DeliverSoonAsync(dossier.Stream);
            return judgement;
        }

        // Whoever took it first delivers what follows, or its wake does.
        return await repeated.FindAsync(
            dossier, ticket, caller.Person.Id, (then, state) => command(new Click(then, form, state)), cancellationToken)
            is { } kept
                ? new Judgement.Kept(kept)
                : judgement;
    }
}
