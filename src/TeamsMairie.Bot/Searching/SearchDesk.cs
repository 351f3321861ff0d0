using System.Globalization;
using System.Runtime.CompilerServices;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Shelves;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Searching;

/// <summary>« Mes demandes »: finds what waits for a person, then what they asked for, from where they write.</summary>
/// <remarks>What is chosen is read by everyone of the conversation: of what is confidential, only the number goes there.</remarks>
internal sealed class SearchDesk(DossierArchive archive)
{
    public async Task<InvokeResponse> AnswerAsync(
        TeamsInvoke.Searched searched, Caller caller, CancellationToken cancellationToken)
    {
        ShelfName awaited = DossierShelves.NameOf(ShelfPlan.Holder, caller.Commune, $"{caller.Person.Id}");
        List<SearchResult> found = await Everything(awaited, caller, cancellationToken)
            .Where(dossier => dossier.State.Number is not null && Matches(dossier, searched.Text))
            .DistinctBy(dossier => dossier.Stream)
            .Skip(searched.Skip)
            .Take(searched.Count)
            .Select(dossier => Result(dossier, caller.Person.Id, dossier.IsOn(awaited)))
            .ToListAsync(cancellationToken);
        return found.Count > 0 ? InvokeResponse.Found(found) : InvokeResponse.Say(searched, BotTexts.NoneFound);
    }

    private IAsyncEnumerable<OpenDossier> Everything(ShelfName awaited, Caller caller, CancellationToken cancellationToken) =>
        archive.ListAsync(caller.Commune.Tenant, awaited, cancellationToken)
            .Concat(AsksAsync(caller, cancellationToken));

    private async IAsyncEnumerable<OpenDossier> AsksAsync(
        Caller caller, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IndexEntry own = DossierIndex.OfRequester(caller.Commune, caller.Person.Id);
        foreach (OpenDossier dossier in await archive.ListAsync(caller.Commune.Tenant, own, cancellationToken))
        {
            yield return dossier;
        }
    }

    private static bool Matches(OpenDossier dossier, string text) =>
        text.Length == 0 || Holds(dossier.State.Number ?? "", text) || Holds(dossier.State.Subject, text);

    private static bool Holds(string words, string text) => French.Culture.CompareInfo.IndexOf(
        words, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    // The ticket names who searches, never who asked: the card goes where others read it.
    private static SearchResult Result(OpenDossier dossier, PersonId person, bool isAwaited)
    {
        string number = dossier.State.Number ?? "";
        string state = States.Of(dossier.State, dossier.Commune);
        DrawnCard card = Reference.Draw(
            number, dossier.State.IsConfidential ? null : dossier.State.Subject,
            dossier.Ticket(new CardSlot(CardKind.Waiting, person)));
        return new SearchResult(
            French.Say(BotTexts.FoundTitle, number, dossier.State.Subject),
            isAwaited ? French.Say(BotTexts.FoundAwaited, state) : state, card.Json);
    }
}
