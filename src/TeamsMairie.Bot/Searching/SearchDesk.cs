using System.Globalization;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;

namespace TeamsMairie.Bot.Searching;

/// <summary>« Mes demandes »: finds what a person asked for, from where they write.</summary>
/// <remarks>What is chosen is read by everyone of the conversation: of what is confidential, only the number goes there.</remarks>
internal sealed class SearchDesk(DossierArchive archive)
{
    public async Task<InvokeResponse> AnswerAsync(
        TeamsInvoke.Searched searched, Caller caller, CancellationToken cancellationToken)
    {
        IReadOnlyList<OpenDossier> own = await archive.ListAsync(
            caller.Commune.Tenant, DossierIndex.OfRequester(caller.Commune, caller.Person.Id), cancellationToken);
        SearchResult[] found =
        [
            .. own.Where(dossier => dossier.State.Number is not null && Matches(dossier, searched.Text))
                .Skip(searched.Skip)
                .Take(searched.Count)
                .Select(Result),
        ];
        return found.Length > 0 ? InvokeResponse.Found(found) : InvokeResponse.Say(searched, BotTexts.NoneFound);
    }

    private static bool Matches(OpenDossier dossier, string text) =>
        text.Length == 0 || Holds(dossier.State.Number ?? "", text) || Holds(dossier.State.Subject, text);

    private static bool Holds(string words, string text) => French.Culture.CompareInfo.IndexOf(
        words, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static SearchResult Result(OpenDossier dossier)
    {
        string number = dossier.State.Number ?? "";
        DrawnCard card = Reference.Draw(
            number, dossier.State.IsConfidential ? null : dossier.State.Subject,
            dossier.Ticket(new CardSlot(CardKind.Waiting, dossier.State.Requester)));
        return new SearchResult(
            French.Say(BotTexts.FoundTitle, number, dossier.State.Subject), States.Of(dossier.State, dossier.Commune), card.Json);
    }
}
