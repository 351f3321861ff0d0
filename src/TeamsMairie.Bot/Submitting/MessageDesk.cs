using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Showing;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Answers a message: a request begins a dossier, anything else gets its own answer.</summary>
internal sealed class MessageDesk(
    MessageReader reader, PlainCommands commands, RequestDesk requests, Replies replies, ProtectedReplies protectedReplies,
    Addressees addressees)
{
    public async Task AnswerAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        if (await commands.AnswersAsync(turn, caller, cancellationToken))
        {
            return;
        }

        switch (reader.Read(WithoutNames(turn), Writer.Of(caller.Commune, caller.Person)))
        {
            case Reading.ProtectedReport report:
                await protectedReplies.AnswerAsync(turn, caller, report, cancellationToken);
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
            case var request:
                await SubmitAsync(turn, caller, request, cancellationToken);
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

    private async Task SubmitAsync(Turn turn, Caller caller, Reading request, CancellationToken cancellationToken)
    {
        Written written = new(
            StreamOf(turn, caller), caller.Commune, caller.Person.Id, OriginOf(turn, caller), turn.Text, request,
            await addressees.FindAsync(turn, caller, cancellationToken));
        if (await requests.SubmitAsync(written, cancellationToken) is Submission.Declined(var sentence))
        {
            await replies.SayAsync(turn, caller, sentence, cancellationToken);
        }
    }

    /// <summary>The dossier of a message, derived from it: however often Teams delivers it, it is one dossier.</summary>
    public static StreamId StreamOf(Turn turn, Caller caller) => new(
        caller.Commune.Tenant,
        DerivedId.Of(caller.Commune.Tenant, turn.Activity.Conversation.Id, turn.Activity.Id ?? turn.Text));

    private static Origin OriginOf(Turn turn, Caller caller) => new(
        turn.Activity.ServiceUrl, turn.Activity.Conversation.Id, turn.Activity.Id ?? "", Places.IsPublic(turn))
    {
        Commune = caller.Commune.Key,
    };
}
