using System.Text.Json;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Bot.Upkeep;

/// <summary>Writes again, from the events of each dossier, its state, its entries, its shelves and the cards it asks for.</summary>
internal sealed class JournalRebuild(Workshop workshop)
{
    private const int MostTries = 3;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        (int rebuilt, int faulty) = (0, 0);
        await foreach (StreamId stream in workshop.WalkAsync(cancellationToken))
        {
            if (await FaultAsync(stream, cancellationToken) is { } fault)
            {
                faulty++;
                await workshop.SayAsync($"{stream} : {fault}");
                continue;
            }

            rebuilt++;
        }

        await workshop.Upkeep.RemoveStraysAsync(cancellationToken);
        await workshop.SayAsync(French.Say(UpkeepTexts.Rebuilt, rebuilt, faulty));
        return faulty == 0 ? ExitCodes.Done : ExitCodes.Faulty;
    }

    private async Task<string?> FaultAsync(StreamId stream, CancellationToken cancellationToken)
    {
        try
        {
            for (int tries = 0; tries < MostTries; tries++)
            {
                IReadOnlyList<StoredEvent> events = await workshop.Upkeep.ReadChainAsync(stream, cancellationToken);
                if (Project(stream, events) is not { } projection)
                {
                    return UpkeepTexts.NoCommune;
                }

                if (await workshop.Upkeep.RewriteAsync(projection, cancellationToken))
                {
                    return null;
                }
            }

            return UpkeepTexts.NotRebuilt;
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

    /// <returns>Null when its commune is no longer served.</returns>
    private Projection? Project(StreamId stream, IReadOnlyList<StoredEvent> events)
    {
        if (FrameReplay.IsOfAFrame(events))
        {
            return FrameReplay.Replay(events, workshop.Communes) is { } frame
                ? new Projection(
                    stream, events, FrameRecords.Write(frame.Filed), [], [.. FrameCards.Of(frame).Select(slot => slot.Effect)])
                : null;
        }

        FiledDossier filed = workshop.Replay.Replay(events);
        return workshop.Communes.Find(filed.State.Origin?.Commune ?? "") is { } commune
            ? Project(stream, events, filed, commune)
            : null;
    }

    private static Projection Project(
        StreamId stream, IReadOnlyList<StoredEvent> events, FiledDossier filed, Commune commune)
    {
        OpenDossier dossier = new(stream, events.Count, filed.State, commune, filed.Cards);
        return new Projection(
            stream, events, DossierRecords.Write(filed), [.. DossierIndex.Of(dossier)],
            [.. filed.Cards.Select(CardList.EffectOf)])
        {
            Shelves = DossierShelves.Of(dossier),
        };
    }
}
