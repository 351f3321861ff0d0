using System.Text.Json;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Cards;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Bot.Upkeep;

/// <summary>Checks each dossier: its events follow each other, and what is kept beside them follows from them.</summary>
internal sealed class JournalCheck(Workshop workshop)
{
    // What changed just now may not be delivered yet, and its entries and shelves not written.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);
    private const int MostLooks = 3;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        (int checkedOnes, int faulty) = (0, 0);
        await foreach (StreamId stream in workshop.WalkAsync(cancellationToken))
        {
            checkedOnes++;
            if (await FaultAsync(stream, cancellationToken) is { } fault)
            {
                faulty++;
                await workshop.SayAsync($"{stream} : {fault}");
            }
        }

        IReadOnlyList<StreamId> strays = await workshop.Upkeep.ListStraysAsync(cancellationToken);
        foreach (StreamId stray in strays)
        {
            await workshop.SayAsync($"{stray} : {UpkeepTexts.LeftBehind}");
        }

        faulty += strays.Count;
        await workshop.SayAsync(French.Say(UpkeepTexts.Verified, checkedOnes, faulty));
        return faulty == 0 ? ExitCodes.Done : ExitCodes.Faulty;
    }

    /// <returns>What is wrong, without a name nor a text of the dossier; null when nothing is.</returns>
    private async Task<string?> FaultAsync(StreamId stream, CancellationToken cancellationToken)
    {
        try
        {
            (Head? head, IReadOnlyList<StoredEvent> events) = await ReadAsync(stream, cancellationToken);
            if (FrameReplay.IsOfAFrame(events))
            {
                return FaultOfFrame(head, events);
            }

            FiledDossier replayed = workshop.Replay.Replay(events);
            return head is null || IsOther(head, replayed) ? UpkeepTexts.OtherState
                : await MisplacedAsync(stream, head, replayed, cancellationToken);
        }
        catch (TamperedJournalException tampered)
        {
            return French.Say(UpkeepTexts.Tampered, tampered.Version);
        }
        catch (JsonException)
        {
            return UpkeepTexts.UnknownEvent;
        }
    }

    private string? FaultOfFrame(Head? head, IReadOnlyList<StoredEvent> events) =>
        FrameReplay.Replay(events, workshop.Communes) is { } frame
        && head?.Body.SequenceEqual(FrameRecords.Write(frame.Filed)) != true
            ? UpkeepTexts.OtherState
            : null;

    // The bot may write between the two reads: they are compared when they are of one version.
    private async Task<(Head? Head, IReadOnlyList<StoredEvent> Events)> ReadAsync(
        StreamId stream, CancellationToken cancellationToken)
    {
        Head? head = null;
        IReadOnlyList<StoredEvent> events = [];
        for (int looks = 0; looks < MostLooks && (looks == 0 || head?.Version != events.Count); looks++)
        {
            head = await workshop.Journal.ReadHeadAsync(stream, cancellationToken);
            events = await workshop.Journal.ReadEventsAsync(stream, cancellationToken);
        }

        return (head, events);
    }

    // A state of an earlier schema is replayed at each read until the next commit: it is not a fault.
    private static bool IsOther(Head head, FiledDossier replayed)
    {
        try
        {
            return DossierRecords.ReadState(head.Body) is { } filed && filed.State != replayed.State;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private async Task<string?> MisplacedAsync(
        StreamId stream, Head head, FiledDossier replayed, CancellationToken cancellationToken)
    {
        if (workshop.Communes.Find(replayed.State.Origin?.Commune ?? "") is not { } commune
            || workshop.Clock.GetUtcNow() - head.ChangedAt < Settling)
        {
            return null;
        }

        OpenDossier dossier = new(stream, head.Version, replayed.State, commune, replayed.Cards);
        IReadOnlyList<IndexEntry> missing = await workshop.Upkeep.ReadMissingAsync(
            stream, [.. DossierIndex.Of(dossier)], cancellationToken);
        IReadOnlyList<ShelfEntry> shelves = await workshop.Upkeep.ReadShelvesAsync(stream, cancellationToken);
        return missing.Count > 0 ? UpkeepTexts.NotIndexed
            : shelves.ToHashSet().SetEquals(DossierShelves.Of(dossier)) ? null
            : UpkeepTexts.NotShelved;
    }
}
