using System.Globalization;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;

namespace TeamsMairie.Bot.Showing;

/// <summary>What a person asks of the bot itself, in plain French and in so many words: a longer sentence is a request.</summary>
internal sealed class PlainCommands(
    AwayDesk away, FrameForms frames, FramePast past, AbsenceRegister absences, Replies replies, TimeProvider clock)
{
    private static readonly string[] OwnCircuit =
        ["montrer mon circuit", "montre-moi mon circuit", "montrez-moi mon circuit", "mon circuit"];

    private static readonly string[] WhoDecides = ["qui décide quoi ?", "qui fait quoi ?"];

    private static readonly string[] OwnAbsence =
        ["déclarer une absence", "déclarer mon absence", "organiser une suppléance", "organiser ma suppléance"];

    private static readonly string[] NewFrame =
        ["proposer un cadre", "modifier le cadre", "proposer un nouveau cadre", "changer le cadre"];

    private static readonly string[] FrameVersions = ["historique du cadre", "versions du cadre"];

    /// <summary>Answers when the whole message is a command; false when it is something else.</summary>
    public async Task<bool> AnswersAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        if (FormOf(turn, caller) is { } form)
        {
            await InPrivateAsync(turn, cancellationToken);
            await form(turn, caller, cancellationToken);
            return true;
        }

        DrawnCard? card = Says(turn, OwnCircuit)
            ? CircuitView.Own(
                absences.FactsOf(caller.Commune), caller.Person, caller.Commune.Calendar.DateOf(clock.GetUtcNow()))
            : Says(turn, WhoDecides) ? CircuitView.Competences(caller.Commune) : null;
        if (card is not null)
        {
            await InPrivateAsync(turn, cancellationToken);
            await replies.TellAsync(
                turn, caller.Commune, caller.Person.Id, OutboundActivity.Card(card.Json, card.Summary), cancellationToken);
        }

        return card is not null;
    }

    private Func<Turn, Caller, CancellationToken, Task>? FormOf(Turn turn, Caller caller) =>
        Says(turn, OwnAbsence) ? away.ShowAsync
        : Says(turn, [.. NewFrame.SelectMany(sentence => OfCommune(sentence, caller))]) ? frames.ShowAsync
        : Says(turn, [.. FrameVersions.SelectMany(sentence => OfCommune(sentence, caller))]) ? past.ShowAsync
        : null;

    // Who belongs to several communes says which one.
    private static IEnumerable<string> OfCommune(string sentence, Caller caller) =>
        [sentence, $"{sentence} {French.Of(caller.Commune.Name)}", $"{sentence} de {caller.Commune.Name}"];

    private Task InPrivateAsync(Turn turn, CancellationToken cancellationToken) => Places.IsPublic(turn)
        ? replies.ReplyAsync(turn, BotTexts.AnsweredInPrivate, cancellationToken)
        : Task.CompletedTask;

    // Accents, capitals, spaces and punctuation do not make another command.
    private static bool Says(Turn turn, string[] sentences) => sentences.Any(sentence => French.Culture.CompareInfo.Compare(
        turn.Text, sentence,
        CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) == 0);
}
