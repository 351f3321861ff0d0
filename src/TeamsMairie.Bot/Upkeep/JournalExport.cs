using System.Buffers;
using System.Text;
using System.Text.Json;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Upkeep;

/// <summary>Writes events as JSON lines, for a person who asks for theirs, a dossier, or a period.</summary>
internal sealed class JournalExport(Workshop workshop)
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>Which events of a dossier are asked for.</summary>
    public delegate IEnumerable<StoredEvent> Choice(
        StreamId stream, Dossier state, IReadOnlyList<StoredEvent> events, CommuneRegister communes);

    /// <summary>All of what a person asked for, and elsewhere the events that name them: not what others said to each other.</summary>
    public static Choice OfPerson(PersonId person)
    {
        byte[] named = Encoding.UTF8.GetBytes(person.Value.ToString("D"));
        return (_, state, events, _) => state.Requester == person
            ? events
            : events.Where(e => e.Body.AsSpan().IndexOf(named) >= 0);
    }

    /// <summary>A dossier by its number, such as 2026-0142, or its id.</summary>
    public static Choice OfDossier(string name) => (stream, state, events, _) =>
        state.Number == name || stream.ToString() == name
        || (Guid.TryParse(name, out Guid id) && stream.Dossier == id)
            ? events
            : [];

    /// <summary>What happened from a day to another, both included, on the calendar of the commune.</summary>
    public static Choice OfPeriod(DateOnly from, DateOnly to) => (_, state, events, communes) => events.Where(e =>
    {
        DateOnly day = communes.Find(state.Origin?.Commune ?? "")?.Calendar.DateOf(e.At)
            ?? DateOnly.FromDateTime(e.At.UtcDateTime);
        return day >= from && day <= to;
    });

    public async Task<int> RunAsync(Choice choice, string? file, CancellationToken cancellationToken)
    {
        (int dossiers, int lines) = (0, 0);
        await using (Stream output = file is null ? Console.OpenStandardOutput() : Private(file))
        {
            await foreach (StreamId stream in workshop.WalkAsync(cancellationToken))
            {
                IReadOnlyList<StoredEvent> events = await workshop.Journal.ReadEventsAsync(stream, cancellationToken);
                Dossier state = FrameReplay.IsOfAFrame(events) ? Dossier.Unknown : workshop.Replay.Replay(events).State;
                List<StoredEvent> chosen = [.. choice(stream, state, events, workshop.Communes)];
                foreach (StoredEvent happened in chosen)
                {
                    await output.WriteAsync(Line(stream, state, happened), cancellationToken);
                    await output.WriteAsync(NewLine, cancellationToken);
                }

                dossiers += chosen.Count > 0 ? 1 : 0;
                lines += chosen.Count;
            }
        }

        await Console.Error.WriteLineAsync(French.Say(UpkeepTexts.Exported, lines, dossiers));
        return ExitCodes.Done;
    }

    // It holds what people wrote: whoever has no account of this person's reads nothing.
    private static FileStream Private(string file)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }

    private static ReadOnlyMemory<byte> Line(StreamId stream, Dossier state, StoredEvent happened)
    {
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter json = new(line);
        json.WriteStartObject();
        json.WriteString("dossier", stream.ToString());
        json.WriteString("number", state.Number);
        json.WriteNumber("version", happened.Version);
        json.WriteString("name", happened.Name);
        json.WriteString("at", happened.At);
        json.WriteString("hash", Convert.ToHexStringLower(happened.Hash));
        json.WritePropertyName("body");
        json.WriteRawValue(happened.Body);
        json.WriteEndObject();
        json.Flush();
        return line.WrittenMemory;
    }
}
