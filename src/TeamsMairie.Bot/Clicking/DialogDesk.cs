using System.Text.Json;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Clicking;

/// <summary>« Ouvrir en grand »: shows a card in a dialog, nothing cut, and takes what is filled in there.</summary>
internal sealed class DialogDesk(DossierArchive archive, ClickJudge judge, CardArtist artist)
{
    public async Task<InvokeResponse> OpenAsync(
        Turn turn, TeamsInvoke.DialogOpened opened, Caller caller, CancellationToken cancellationToken)
    {
        (OpenDossier Dossier, CardSlot Slot)? found = await FindAsync(opened.Data, caller, cancellationToken);
        if (found is not var (dossier, slot))
        {
            return InvokeResponse.Say(opened, Objection(opened.Data));
        }

        if (!CardAccess.IsInItsPlace(turn, dossier, slot))
        {
            return InvokeResponse.Say(opened, BotTexts.OpenInOwnChat);
        }

        DrawnCard card = await artist.DrawAsync(dossier, slot, caller.Person.Id, cancellationToken);
        return InvokeResponse.Dialog(BotTexts.DialogTitle, card.Large ?? card.Json);
    }

    public async Task<InvokeResponse> SubmitAsync(
        Turn turn, TeamsInvoke.DialogSubmitted filled, Caller caller, CancellationToken cancellationToken)
    {
        (OpenDossier Dossier, CardSlot Slot)? found = await FindAsync(filled.Data, caller, cancellationToken);
        if (found is not var (dossier, slot) || Ticket.Read(filled.Data) is not { } ticket)
        {
            return InvokeResponse.Say(filled, Objection(filled.Data));
        }

        if (!CardAccess.IsInItsPlace(turn, dossier, slot))
        {
            return InvokeResponse.Say(filled, BotTexts.OpenInOwnChat);
        }

        if (VerbTable.Find(new CardForm(filled.Data).Text(CardInputs.Verb)) is not { } command)
        {
            return InvokeResponse.Say(filled, BotTexts.UnknownButton);
        }

        return InvokeResponse.Say(
            filled,
            await judge.JudgeAsync(dossier, ticket, command, filled.Data, caller, cancellationToken) switch
            {
                Judgement.Refused(Refusal.OldCard) => BotTexts.ChangedInDialog,
                Judgement.Refused(var reason) => RefusalSentences.Of(reason, dossier),
                _ => BotTexts.Kept,
            });
    }

    private async Task<(OpenDossier Dossier, CardSlot Slot)?> FindAsync(
        JsonElement data, Caller caller, CancellationToken cancellationToken) =>
        Ticket.Read(data) is { } ticket
        && await archive.FindAsync(new StreamId(caller.Commune.Tenant, ticket.Dossier), cancellationToken) is { } dossier
        && CardAccess.SlotOf(dossier, ticket, caller.Person.Id) is { } slot
            ? (dossier, slot)
            : null;

    private static string Objection(JsonElement data) =>
        Ticket.Read(data) is null ? BotTexts.UnknownButton : BotTexts.NotForYou;
}
