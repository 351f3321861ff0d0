using System.Globalization;
using System.Text.Json;
using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>« Historique du cadre » : each version, who validated it and when, and what differs between two; for whoever is in it.</summary>
internal sealed class FramePast(FrameArchive archive, Replies replies)
{
    public async Task ShowAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        OpenFrame frame = await archive.FindAsync(caller.Commune, cancellationToken);
        FrameEvent.Proposed[] versions = [.. frame.Events.OfType<FrameEvent.Proposed>().Reverse()];
        DrawnCard card = FrameHistory.Draw(
            caller.Commune.Name,
            [.. versions.Select(version => Line(frame, version)), FrameTexts.HistoryFounding],
            [.. versions.Select(version => version.Number).Append(0).Select(Choice)], FrameHistory.NoVersion);
        await replies.TellAsync(
            turn, caller.Commune, caller.Person.Id, OutboundActivity.Card(card.Json, card.Summary), cancellationToken);
    }

    public async Task<InvokeResponse> CompareAsync(JsonElement data, Caller caller, CancellationToken cancellationToken)
    {
        OpenFrame frame = await archive.FindAsync(caller.Commune, cancellationToken);
        CardForm form = new(data);
        return form.Position(CardInputs.Before) is { } before && form.Position(CardInputs.After) is { } after
            && Content(frame, before) is { } was && Content(frame, after) is { } now
                ? InvokeResponse.Card(FrameHistory.Compare(before, after, ChangeSentences.Between(was, now)).Json)
                : InvokeResponse.Message(FrameTexts.NoSuchVersion);
    }

    private static Commune? Content(OpenFrame frame, int number) =>
        number == 0 ? frame.Founding : frame.VersionOf(number)?.Content;

    private static string Line(OpenFrame frame, FrameEvent.Proposed version)
    {
        IEnumerable<string> validations =
            from validated in frame.Events.OfType<FrameEvent.Validated>()
            where validated.Number == version.Number
            select FrameStates.Validation(
                frame, frame.Line(version, validated.By).Name, new Validation(validated.By, validated.At));
        return French.Say(
            FrameTexts.HistoryLine, version.Number, FrameStates.Of(frame, version),
            frame.Line(version, version.By).Name, French.Day(frame.DayOf(version.At)), string.Join(" ; ", validations)).Trim();
    }

    private static Choice Choice(int number) => new(
        French.Say(FrameTexts.HistoryVersion, number), number.ToString(CultureInfo.InvariantCulture));
}
