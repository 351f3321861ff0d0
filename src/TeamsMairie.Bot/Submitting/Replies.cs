using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Shelves;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Submitting;

/// <summary>The answers to what is not a request. They leave no trace, and in a channel they go to the person's own chat.</summary>
internal sealed class Replies(ConnectorClient connector, AddressBook addresses, DossierArchive archive)
{
    private const int MostLines = 10;

    /// <summary>Says who the bot is.</summary>
    public Task WelcomeAsync(Turn turn, Caller caller, CancellationToken cancellationToken) => ReplyAsync(
        turn,
        Places.IsPublic(turn) ? BotTexts.WelcomeChannel : French.Say(BotTexts.Welcome, caller.Person.FirstName),
        cancellationToken);

    /// <summary>Says something where the person wrote, or in their own chat when others read that place.</summary>
    public async Task SayAsync(Turn turn, Caller caller, string sentence, CancellationToken cancellationToken)
    {
        if (!Places.IsPublic(turn))
        {
            await ReplyAsync(turn, sentence, cancellationToken);
            return;
        }

        await ReplyAsync(turn, BotTexts.AnsweredInPrivate, cancellationToken);
        await TellAsync(turn, caller.Commune, caller.Person.Id, OutboundActivity.Message(sentence), cancellationToken);
    }

    /// <summary>Lists the person's open requests, the one to be answered first at the top.</summary>
    public async Task StatusAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        ShelfName open = DossierShelves.NameOf(ShelfPlan.Requester, caller.Commune, $"{caller.Person.Id}");
        List<string> lines = [BotTexts.StatusIntroduction];
        await foreach (OpenDossier dossier in archive.ListAsync(caller.Commune.Tenant, open, cancellationToken)
            .Take(MostLines).WithCancellation(cancellationToken))
        {
            Dossier state = dossier.State;
            lines.Add(French.Say(
                BotTexts.StatusLine, state.Number, state.Subject, States.Of(state, dossier.Commune),
                French.Day(state.Disagreement?.DueOn ?? state.DueOn)));
        }

        await SayAsync(
            turn, caller, lines.Count > 1 ? string.Join("\n\n", lines) : BotTexts.StatusNone, cancellationToken);
    }

    /// <summary>Asks with whom one disagrees, and on what; nothing is written until it is sent.</summary>
    public async Task DisagreementFormAsync(Turn turn, Caller caller, StreamId stream, CancellationToken cancellationToken)
    {
        IEnumerable<Person> others = caller.Commune.People
            .Where(p => p.Id != caller.Person.Id)
            .OrderBy(p => p.Name, StringComparer.Create(French.Culture, ignoreCase: true));
        DrawnCard card = DisagreementForm.Draw(
            new DisagreementFormContent([.. others.Select(p => p.Choice())]), new Ticket(stream.Dossier, 0, "disagreement"));
        if (Places.IsPublic(turn))
        {
            await ReplyAsync(turn, BotTexts.AnsweredInPrivate, cancellationToken);
        }

        await TellAsync(
            turn, caller.Commune, caller.Person.Id, OutboundActivity.Card(card.Json, card.Summary), cancellationToken);
    }

    /// <summary>Tells a person something in their own chat.</summary>
    public async Task TellAsync(
        Turn turn, Commune commune, PersonId person, OutboundActivity activity, CancellationToken cancellationToken)
    {
        if (await addresses.PersonalAsync(commune.Tenant, person, turn.Activity.ServiceUrl, cancellationToken) is { } own)
        {
            await connector.SendAsync(own, activity, cancellationToken);
        }
    }

    /// <summary>Answers under the message, where it was written.</summary>
    public Task ReplyAsync(Turn turn, string sentence, CancellationToken cancellationToken) => connector.AnswerAsync(
        turn.Reference, turn.Activity.Type is ActivityTypes.Message ? turn.Activity.Id : null,
        OutboundActivity.Message(sentence), cancellationToken);
}
