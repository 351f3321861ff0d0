using System.Text.Json;
using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>« Proposer un cadre » : the frame in force as a text to change; what is refused loses nothing of what was typed.</summary>
internal sealed class FrameForms(
    CommuneRegister communes, FrameDesk desk, FrameRounds rounds, AddressBook addresses, Replies replies, TimeProvider clock)
{
    /// <summary>Shows the form to who may propose.</summary>
    public Task ShowAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        DateOnly today = Today(caller.Commune);
        FrameFormContent content = new(caller.Commune.Name, FrameWriter.Write(caller.Commune), today, today);
        OutboundActivity answer = !caller.Commune.MayPropose(caller.Person.Id)
            ? OutboundActivity.Message(FrameRefusals.Of(FrameRefusal.NotAProposer))
            : FrameForm.Draw(content, FrameForm.NoVersion) is { } card
                ? OutboundActivity.Card(card.Json, card.Summary)
                : OutboundActivity.Message(FrameTexts.FormTooLong);
        return replies.TellAsync(turn, caller.Commune, caller.Person.Id, answer, cancellationToken);
    }

    /// <summary>Takes what was typed: proposes it, or shows it again under all that is wrong with it.</summary>
    public async Task<InvokeResponse> AnswerAsync(
        Turn turn, JsonElement data, Caller caller, CancellationToken cancellationToken)
    {
        string text = new CardForm(data).Text(CardInputs.Text);
        DateOnly? day = new CardForm(data).Day(CardInputs.Day);
        FrameReading reading = FrameReader.Read(text);
        if (reading.Commune is not { } content)
        {
            return Again(caller, text, day, [.. reading.Mistakes.Select(mistake => mistake.ToString())]);
        }

        // A person of several communes proposes the frame of the one it names; the rules then judge who they are there.
        if (communes.Find(content.Key) is not { } commune || commune.Tenant != content.Tenant)
        {
            return Again(caller, text, day, [FrameRefusals.Of(FrameRefusal.AnotherCommune)]);
        }

        Gesture gesture = new(caller.Person.Id, clock.GetUtcNow());
        FrameJudgement judgement = await desk.HandleAsync(
            commune, _ => new FrameCommand.Propose(gesture, content, day ?? DateOnly.MinValue), cancellationToken);
        if (judgement is not FrameJudgement.Kept(var frame))
        {
            return Again(caller, text, day, judgement is FrameJudgement.Refused refused ? FrameRefusals.AllOf(refused) : []);
        }

        await addresses.LearnServiceAsync(turn.Activity.ServiceUrl, commune.Tenant, cancellationToken);
        await rounds.MakeSoonAsync(commune);
        return InvokeResponse.Card(FrameForm.Done(French.Say(FrameTexts.Proposed, frame.State.LastNumber)).Json);
    }

    private InvokeResponse Again(Caller caller, string text, DateOnly? day, IReadOnlyList<string> mistakes)
    {
        DateOnly today = Today(caller.Commune);
        FrameFormContent content = new(caller.Commune.Name, text, day ?? today, today) { Mistakes = mistakes };

        // Too long with its mistakes: the card stays as it is, with what was typed.
        return FrameForm.Draw(content, FrameForm.NoVersion) is { } card
            ? InvokeResponse.Card(card.Json)
            : InvokeResponse.Message(string.Join("\n\n", mistakes));
    }

    private DateOnly Today(Commune commune) => commune.Calendar.DateOf(clock.GetUtcNow());
}
