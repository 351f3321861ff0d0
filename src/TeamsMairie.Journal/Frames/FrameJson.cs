using System.Text.Json.Serialization;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal.Dossiers;

namespace TeamsMairie.Journal.Frames;

/// <summary>How the events of a frame are written, for as long as a commune keeps them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(PersonIdConverter)])]
[JsonSerializable(typeof(FiledFrame))]
[JsonSerializable(typeof(ProposedRecord))]
[JsonSerializable(typeof(FrameEvent.Validated))]
[JsonSerializable(typeof(FrameEvent.Adopted))]
[JsonSerializable(typeof(FrameEvent.GivenUp))]
[JsonSerializable(typeof(FrameEvent.CameIntoForce))]
internal sealed partial class FrameJson : JsonSerializerContext;

/// <summary>A version proposed, as it is kept: its content is the file a person reads.</summary>
internal sealed record ProposedRecord(PersonId By, DateTimeOffset At, int Number, string Content, DateOnly From);
