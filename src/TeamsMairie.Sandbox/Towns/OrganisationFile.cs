using System.Text.Json.Serialization;

namespace TeamsMairie.Sandbox.Towns;

/// <summary>What the sandbox reads of a fixture; the bot reads more.</summary>
internal sealed record OrganisationFile(
    string Organisation, Guid TenantId, string Label, IReadOnlyList<OrganisationFile.CommuneEntry> Communes)
{
    internal sealed record CommuneEntry(
        string Key,
        string Name,
        string ArbitrationChannel,
        string GeneralChannel,
        IReadOnlyList<PersonEntry> People);

    internal sealed record PersonEntry(Guid Id, string Name, string Role, string Function);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OrganisationFile))]
internal sealed partial class TownJson : JsonSerializerContext;
