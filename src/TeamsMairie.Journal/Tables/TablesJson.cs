using System.Text.Json.Serialization;

namespace TeamsMairie.Journal.Tables;

/// <summary>How the lists a head carries are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<WantedEffect>))]
[JsonSerializable(typeof(IReadOnlyList<IndexEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ShelfEntry>))]
internal sealed partial class TablesJson : JsonSerializerContext;

/// <summary>An effect as the head asks for it.</summary>
/// <param name="Key">Names it within the stream.</param>
/// <param name="Order">Its place among those that wait.</param>
/// <param name="Version">The version that asked for it last.</param>
internal sealed record WantedEffect(string Key, int Order, int Version);
