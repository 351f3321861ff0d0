using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>The snapshot as it is kept: no department and no title, which only a report shows.</summary>
internal sealed record KeptDirectory(
    DateTimeOffset ReadAt, string? DeltaLink, IReadOnlyList<KeptDirectory.Entry> People, IReadOnlyList<Guid> Unknown,
    IReadOnlyList<GraphRight> Missing)
{
    internal sealed record Entry(Guid Id, bool IsEnabled, bool IsGuest)
    {
        public Guid? Manager { get; init; }

        public DateTimeOffset? AwayFrom { get; init; }

        public DateTimeOffset? AwayUntil { get; init; }
    }

    public static byte[] Write(DirectorySnapshot read)
    {
        IEnumerable<Entry> people = read.People.AsEnumerable().Select(p => new Entry(p.Id.Value, p.IsEnabled, p.IsGuest)
        {
            Manager = p.Manager?.Value,
            AwayFrom = p.Away?.From,
            AwayUntil = p.Away?.Until,
        });
        KeptDirectory kept = new(
            read.ReadAt, read.DeltaLink, [.. people], [.. read.Unknown.AsEnumerable().Select(id => id.Value)], [.. read.Missing]);
        return JsonSerializer.SerializeToUtf8Bytes(kept, KeptDirectoryJson.Default.KeptDirectory);
    }

    /// <summary>Null when it was written by another version: the directory is then read again.</summary>
    public static DirectorySnapshot? Read(byte[] kept)
    {
        try
        {
            return JsonSerializer.Deserialize(kept, KeptDirectoryJson.Default.KeptDirectory)?.ToSnapshot();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DirectorySnapshot ToSnapshot() => new(
        ReadAt,
        [
            .. People.Select(p => new DirectoryPerson(new PersonId(p.Id), p.IsEnabled, p.IsGuest)
            {
                Manager = p.Manager is { } manager ? new PersonId(manager) : null,
                Away = p.AwayFrom is { } from ? new OutOfOffice(from, p.AwayUntil) : null,
            }),
        ],
        [.. Unknown.Select(id => new PersonId(id))])
    {
        DeltaLink = DeltaLink,
        Missing = [.. Missing],
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptDirectory))]
internal sealed partial class KeptDirectoryJson : JsonSerializerContext;
