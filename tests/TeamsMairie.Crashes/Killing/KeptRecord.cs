using System.Text.Json.Nodes;
using TeamsMairie.Crashes.Teams;
using TeamsMairie.Journal;

namespace TeamsMairie.Crashes.Killing;

/// <summary>The journal as it was left, read by the doors an operator has.</summary>
internal sealed class KeptRecord : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private KeptRecord(ServiceProvider services) => this.services = services;

    private IJournal Journal => services.GetRequiredService<IJournal>();

    private IJournalUpkeep Upkeep => services.GetRequiredService<IJournalUpkeep>();

    /// <param name="town">The town.</param>
    /// <param name="beside">Whether a bot is at work.</param>
    public static KeptRecord Open(Town town, bool beside)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder([.. town.HostSettings]);
        builder.Services.AddJournalUpkeep(builder.Configuration["Bot:Data"]!, alone: !beside);
        return new(builder.Services.BuildServiceProvider());
    }

    /// <summary>The dossier that a message makes.</summary>
    public static StreamId StreamOf(string message, Guid author)
    {
        Guid tenant = Guid.Parse(Bourg.Tenant);
        return new(tenant, DerivedId.Of(tenant, Activities.ChatOf(author), message));
    }

    /// <summary>How many cards wait, in all dossiers.</summary>
    public async Task<int> CountPendingAsync(CancellationToken cancellationToken)
    {
        int pending = 0;
        await foreach (StreamId stream in Upkeep.ListAsync(cancellationToken))
        {
            pending += (await Journal.ReadPendingAsync(stream, DateTimeOffset.MaxValue, cancellationToken)).Due.Count;
        }

        return pending;
    }

    public Task<IReadOnlyList<Quarantined>> ListQuarantineAsync(CancellationToken cancellationToken) =>
        Upkeep.ListQuarantineAsync(cancellationToken);

    /// <summary>Every dossier, from its events alone.</summary>
    public async Task<IReadOnlyList<KeptDossier>> ReadAsync(CancellationToken cancellationToken)
    {
        List<KeptDossier> dossiers = [];
        await foreach (StreamId stream in Upkeep.ListAsync(cancellationToken))
        {
            IReadOnlyList<StoredEvent> events = await Journal.ReadEventsAsync(stream, cancellationToken);
            dossiers.Add(new KeptDossier(
                stream, events.Count, (await Journal.ReadHeadAsync(stream, cancellationToken))?.Version,
                Of(events, "dossier.submitted.v1", body => (string?)body["origin"]?["activityId"]).FirstOrDefault(),
                Of(events, "dossier.numbered.v1", body => (string?)body["number"]).FirstOrDefault(),
                [.. Of(events, "dossier.decided.v1", body => (string?)body["verdict"]?["text"])]));
        }

        return dossiers;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static IEnumerable<string> Of(
        IReadOnlyList<StoredEvent> events, string name, Func<JsonNode, string?> part) => events
        .Where(happened => happened.Name == name)
        .Select(happened => part(JsonNode.Parse(happened.Body)!) ?? "");
}

/// <summary>A dossier as its events tell it.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Version">The version of its state; null when it has none.</param>
/// <param name="Message">The message that began it; null when none did.</param>
/// <param name="Number">Its number.</param>
/// <param name="Decisions">The words of each decision.</param>
internal sealed record KeptDossier(
    StreamId Stream, int Events, int? Version, string? Message, string? Number, IReadOnlyList<string> Decisions);
