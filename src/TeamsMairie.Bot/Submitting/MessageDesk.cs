using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Answers a message: a request begins a dossier, anything else gets its own answer.</summary>
internal sealed class MessageDesk(
    MessageReader reader, DossierDesk desk, DossierArchive archive, Courier courier, Replies replies,
    ProtectedReplies protectedReplies, Addressees addressees, TimeProvider clock)
{
    // The same words of the same person within this time are one request sent twice.
    private static readonly TimeSpan DoubleSending = TimeSpan.FromMinutes(10);

    public async Task AnswerAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        switch (reader.Read(WithoutNames(turn)))
        {
            case Reading.ProtectedReport(var topic):
                await protectedReplies.AnswerAsync(turn, caller, topic, cancellationToken);
                break;
            case Reading.Greeting:
                await replies.WelcomeAsync(turn, caller, cancellationToken);
                break;
            case Reading.Status:
                await replies.StatusAsync(turn, caller, cancellationToken);
                break;
            case Reading.Disagreement:
                await replies.DisagreementFormAsync(turn, caller, StreamOf(turn, caller), cancellationToken);
                break;
            case Reading.Understood(var matter, var subject):
                await SubmitAsync(turn, caller, subject, matter.Urgency, matter, [], cancellationToken);
                break;
            case Reading.Unsure(var candidates, var urgency, var subject):
                await SubmitAsync(turn, caller, subject, urgency, null, candidates, cancellationToken);
                break;
        }
    }

    // Who is written to is known by the mention; the subject of a request names nobody.
    private static string WithoutNames(Turn turn) => turn.Mentions
        .Select(mention => mention.Text is { Length: > 0 } shown
            ? shown.Replace("<at>", "", StringComparison.OrdinalIgnoreCase).Replace("</at>", "", StringComparison.OrdinalIgnoreCase)
            : mention.Mentioned.Name ?? "")
        .Where(name => name.Length > 0)
        .Aggregate(turn.Text, (text, name) => text.Replace(name, " ", StringComparison.OrdinalIgnoreCase).Trim());

    private async Task SubmitAsync(
        Turn turn, Caller caller, string subject, Urgency urgency, Matter? matter, Roll<Candidate> candidates,
        CancellationToken cancellationToken)
    {
        StreamId stream = StreamOf(turn, caller);
        if (await FindTwinAsync(stream, turn, caller, cancellationToken) is { } twin)
        {
            await replies.SayAsync(turn, caller, French.Say(BotTexts.Duplicate, twin.State.Number), cancellationToken);
            return;
        }

        PersonId? bypassed = await addressees.FindAsync(turn, caller, cancellationToken);
        Gesture gesture = new(caller.Person.Id, clock.GetUtcNow());
        Judgement judgement = await desk.HandleAsync(
            stream, caller.Commune,
            (_, _) => new DossierCommand.Submit(
                gesture, OriginOf(turn, caller), turn.Text, subject, matter, candidates, urgency, bypassed),
            cancellationToken);

        // Teams sends a message again when an answer was slow: it is the same dossier, and what is left is delivered.
        if (judgement is Judgement.Kept or Judgement.Refused(Refusal.AlreadyReceived))
        {
            await courier.DeliverSoonAsync(stream);
            return;
        }

        string sentence = judgement is Judgement.Refused(var reason)
            ? reason == Refusal.TextTooLong ? BotTexts.TooLong : Clicking.RefusalSentences.Of(reason, null)
            : BotTexts.Broken;
        await replies.SayAsync(turn, caller, sentence, cancellationToken);
    }

    private async Task<OpenDossier?> FindTwinAsync(
        StreamId stream, Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        DateTimeOffset since = clock.GetUtcNow() - DoubleSending;
        IndexEntry entry = DossierIndex.OfMessage(caller.Commune, caller.Person.Id, turn.Text);
        IReadOnlyList<OpenDossier> same = await archive.ListAsync(caller.Commune.Tenant, entry, cancellationToken);
        return same.FirstOrDefault(d => d.Stream != stream && d.State.IsOpen && d.State.Messages[0].At > since);
    }

    // Derived from the message: however often Teams delivers it, it is one dossier.
    private static StreamId StreamOf(Turn turn, Caller caller) => new(
        caller.Commune.Tenant,
        DerivedId.Of(caller.Commune.Tenant, turn.Activity.Conversation.Id, turn.Activity.Id ?? turn.Text));

    private static Origin OriginOf(Turn turn, Caller caller) => new(
        turn.Activity.ServiceUrl, turn.Activity.Conversation.Id, turn.Activity.Id ?? "", Places.IsPublic(turn))
    {
        Commune = caller.Commune.Key,
    };
}
