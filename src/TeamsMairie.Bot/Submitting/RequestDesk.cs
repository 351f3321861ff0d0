using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>Makes a dossier of what somebody wrote, by a message, in a dialog, or through who was written to.</summary>
internal sealed class RequestDesk(DossierDesk desk, DossierArchive archive, Courier courier, TimeProvider clock)
{
    // The same words of the same person within this time are one request sent twice.
    private static readonly TimeSpan DoubleSending = TimeSpan.FromMinutes(10);

    /// <summary>Writes the request down and has its cards delivered; asked again for the same stream, it is the same dossier.</summary>
    public async Task<Submission> SubmitAsync(Written written, CancellationToken cancellationToken)
    {
        if (await FindTwinAsync(written, cancellationToken) is { } twin)
        {
            return new Submission.Declined(French.Say(BotTexts.Duplicate, twin.State.Number));
        }

        Gesture gesture = new(written.Author, clock.GetUtcNow());
        Judgement judgement = await desk.HandleAsync(
            written.Stream, written.Commune, (_, _) => Submit(written, gesture), cancellationToken);

        // Teams sends again what was answered slowly: it is the same dossier, and what is left is delivered.
        if (judgement is Judgement.Refused(not Refusal.AlreadyReceived and var reason))
        {
            return new Submission.Declined(
                reason == Refusal.TextTooLong ? BotTexts.TooLong : RefusalSentences.Of(reason, null));
        }

        await courier.DeliverSoonAsync(written.Stream);
        OpenDossier? received = judgement is Judgement.Kept(var kept)
            ? kept
            : await archive.FindAsync(written.Stream, cancellationToken);
        return received is null ? new Submission.Declined(BotTexts.Broken) : new Submission.Received(received);
    }

    private static DossierCommand.Submit Submit(Written written, Gesture gesture)
    {
        (string subject, Urgency urgency, Matter? matter, Roll<Candidate> candidates) = written.Reading switch
        {
            Reading.Understood(var known, var about) => (about, known.Urgency, known, default(Roll<Candidate>)),
            Reading.Unsure(var among, var pressing, var about) => (about, pressing, null, among),
            Reading.Several several => (several.Subject, several.Urgency, null, several.Candidates),
            _ => throw new InvalidOperationException("Only a request makes a dossier."),
        };
        return new(gesture, written.Origin, written.Text, subject, matter, candidates, urgency, written.Bypassed)
        {
            Parts = written.Reading is Reading.Several(var first, var second, _, _, _) ? [first, second] : [],
        };
    }

    private async Task<OpenDossier?> FindTwinAsync(Written written, CancellationToken cancellationToken)
    {
        DateTimeOffset since = clock.GetUtcNow() - DoubleSending;
        IndexEntry entry = DossierIndex.OfMessage(written.Commune, written.Author, written.Text);
        IReadOnlyList<OpenDossier> same = await archive.ListAsync(written.Commune.Tenant, entry, cancellationToken);
        return same.FirstOrDefault(d => d.Stream != written.Stream && d.State.IsOpen && d.State.Messages[0].At > since);
    }
}
