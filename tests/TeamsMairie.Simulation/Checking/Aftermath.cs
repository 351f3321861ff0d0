using Microsoft.Extensions.DependencyInjection;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Dossiers;
using TeamsMairie.Simulation.Replicas;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation.Checking;

/// <summary>A world at rest, and its dossiers read back.</summary>
internal sealed record Aftermath(World World, IReadOnlyList<Story> Stories)
{
    public static Aftermath Of(World world) => new(
        world,
        [.. world.Record.Streams.Where(s => s.Value.Events.Count > 0).Select(s => Story.Of(world, s.Key, s.Value))]);
}

/// <summary>One dossier from its first event to its last.</summary>
/// <param name="Stream">Where it is.</param>
/// <param name="Kept">All that is kept of it.</param>
/// <param name="Events">What happened.</param>
/// <param name="States">The dossier before each event, and at the end.</param>
/// <param name="Drawn">Each card as it would be drawn now.</param>
internal sealed record Story(
    StreamId Stream, KeptStream Kept, IReadOnlyList<DossierEvent> Events, IReadOnlyList<Dossier> States,
    IReadOnlyDictionary<string, DrawnCard> Drawn)
{
    public Dossier Final => States[^1];

    public static Story Of(World world, StreamId stream, KeptStream kept)
    {
        List<DossierEvent> events = [.. kept.Events.Select(e => DossierRecords.ReadEvent(e.Name, e.Body))];
        List<Dossier> states = [Dossier.Unknown];
        foreach (DossierEvent happened in events)
        {
            states.Add(DossierEvolution.Evolve(states[^1], happened));
        }

        return new Story(stream, kept, events, states, Draw(world, stream, kept));
    }

    private static Dictionary<string, DrawnCard> Draw(World world, StreamId stream, KeptStream kept)
    {
        Dictionary<string, DrawnCard> drawn = new(StringComparer.Ordinal);
        if (world.Replicas is not [var replica, ..])
        {
            return drawn;
        }

        replica.Process.Post(_ => _ = DrawAsync(replica, stream, kept, drawn), null);
        world.RunFor(TimeSpan.FromSeconds(5));
        return drawn;
    }

    private static async Task DrawAsync(
        Replica replica, StreamId stream, KeptStream kept, Dictionary<string, DrawnCard> drawn)
    {
        OpenDossier? dossier = await replica.Services.GetRequiredService<DossierArchive>().FindAsync(stream, CancellationToken.None);
        foreach (string key in kept.Effects.Keys.ToList())
        {
            if (dossier is not null && CardSlot.TryParse(key, out CardSlot? slot))
            {
                drawn[key] = await replica.Services.GetRequiredService<CardArtist>()
                    .DrawAsync(dossier, slot.Value, null, CancellationToken.None);
            }
        }
    }
}
