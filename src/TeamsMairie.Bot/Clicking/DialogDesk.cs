using System.Text.Json;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Clicking;

/// <summary>« Ouvrir en grand »: shows a card in a dialog, nothing cut, and takes what is filled in there.</summary>
internal sealed class DialogDesk(DossierArchive archive, ClickJudge judge, CardArtist artist, FrameClicks frames)
{
    public Task<InvokeResponse> OpenAsync(
        Turn turn, TeamsInvoke.DialogOpened opened, Caller caller, CancellationToken cancellationToken) =>
        Ticket.Read(opened.Data) is { } ticket && FrameClicks.SlotOf(ticket) is { } version
            ? frames.OpenAsync(turn, opened, ticket, version, caller.Person.Id, cancellationToken)
            : FindAsync(turn, opened, opened.Data, caller, ShowAsync, cancellationToken);

    public Task<InvokeResponse> SubmitAsync(
        Turn turn, TeamsInvoke.DialogSubmitted filled, Caller caller, CancellationToken cancellationToken) =>
        Ticket.Read(filled.Data) is { } ticket && FrameClicks.SlotOf(ticket) is { } version
            ? frames.SubmitAsync(turn, filled, filled.Data, ticket, version, caller.Person.Id, cancellationToken)
            : FindAsync(turn, filled, filled.Data, caller, JudgeAsync, cancellationToken);

    private async Task<InvokeResponse> FindAsync(
        Turn turn, TeamsInvoke asked, JsonElement data, Caller caller, Func<Found, CancellationToken, Task<InvokeResponse>> answer,
        CancellationToken cancellationToken)
    {
        if (Ticket.Read(data) is not { } ticket)
        {
            return InvokeResponse.Say(asked, BotTexts.UnknownButton);
        }

        StreamId stream = new(caller.Commune.Tenant, ticket.Dossier);
        if (await archive.FindAsync(stream, cancellationToken) is not { } dossier
            || CardAccess.SlotOf(dossier, ticket, caller.Person.Id) is not { } slot)
        {
            return InvokeResponse.Say(asked, BotTexts.NotForYou);
        }

        return CardAccess.IsInItsPlace(turn, dossier, slot)
            ? await answer(new(asked, data, caller, ticket, dossier, slot), cancellationToken)
            : InvokeResponse.Say(asked, BotTexts.OpenInOwnChat);
    }

    private async Task<InvokeResponse> ShowAsync(Found found, CancellationToken cancellationToken)
    {
        DrawnCard card = await artist.DrawAsync(found.Dossier, found.Slot, found.Caller.Person.Id, cancellationToken);
        return InvokeResponse.Dialog(BotTexts.DialogTitle, card.Large ?? card.Json);
    }

    private async Task<InvokeResponse> JudgeAsync(Found found, CancellationToken cancellationToken)
    {
        if (VerbTable.Find(new CardForm(found.Data).Text(CardInputs.Verb)) is not { } command)
        {
            return InvokeResponse.Say(found.Asked, BotTexts.UnknownButton);
        }

        return InvokeResponse.Say(
            found.Asked,
            await judge.JudgeAsync(found.Dossier, found.Ticket, command, found.Data, found.Caller, cancellationToken) switch
            {
                Judgement.Refused(Refusal.OldCard) => BotTexts.ChangedInDialog,
                Judgement.Withheld(var authority) => Decisions.Sentence(authority),
                Judgement.Refused(var reason) => RefusalSentences.Of(reason, found.Dossier),
                _ => BotTexts.Kept,
            });
    }

    private sealed record Found(
        TeamsInvoke Asked, JsonElement Data, Caller Caller, Ticket Ticket, OpenDossier Dossier, CardSlot Slot);
}
