using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>« Oui, deux demandes »: each part of a message becomes a dossier, then the message they come from is closed.</summary>
/// <remarks>Their names follow from that of the message: who dies on the way, or clicks twice, makes the same two.</remarks>
internal sealed class DividingDesk(MessageReader reader, RequestDesk requests, Offers offers)
{
    /// <summary>Whether a button asks for it.</summary>
    public static bool Answers(string verb) => verb == CardVerbs.Divide;

    /// <summary>Writes the two requests down; nothing when the circuit would refuse, which then says why.</summary>
    public async Task SubmitPartsAsync(OpenDossier message, Caller caller, CancellationToken cancellationToken)
    {
        if (message.State.Origin is not { } origin
            || !offers.Allows(message, caller.Person.Id, (gesture, _) => new DossierCommand.Divide(gesture)))
        {
            return;
        }

        foreach ((int at, string part) in message.State.Parts.Index())
        {
            StreamId stream = message.Stream with
            {
                Dossier = DerivedId.Of(message.Stream.Tenant, $"{message.Stream.Dossier:N}", $"{at}"),
            };
            await requests.SubmitAsync(
                new Written(stream, message.Commune, caller.Person.Id, origin, part, Read(part, caller)), cancellationToken);
        }
    }

    // The whole was read as two requests: what a part alone would be taken for is asked of its author.
    private Reading Read(string part, Caller caller) => reader.Read(part, Writer.Of(caller.Commune, caller.Person)) switch
    {
        Reading.Understood understood => understood,
        Reading.Unsure unsure => unsure,
        Reading.Several(_, _, var candidates, var urgency, var subject) => new Reading.Unsure(candidates, urgency, subject),
        _ => new Reading.Unsure([], default, part),
    };
}
