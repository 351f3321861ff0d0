using System.Text.Json.Serialization;

namespace TeamsMairie.Bot.Communes;

/// <summary>A commune as its administrator writes it: people, services, competences, published acts.</summary>
/// <remarks>Names of keys are English; values are those of the town hall (<c>adjoint</c>, <c>commune-moyenne</c>).</remarks>
internal sealed record CommuneFile(Guid TenantId, IReadOnlyList<CommuneFile.CommuneEntry> Communes)
{
    internal sealed record CommuneEntry(
        string Key, string Name, string Circuit, string Holidays, string ArbitrationChannel,
        IReadOnlyList<ServiceEntry> Services, IReadOnlyList<PersonEntry> People)
    {
        public string? GeneralChannel { get; init; }

        public string? HrService { get; init; }

        public IReadOnlyList<string>? ReservedToMayor { get; init; }
    }

    internal sealed record ServiceEntry(string Key, string Name, IReadOnlyList<string> Competences)
    {
        public Guid? Head { get; init; }

        public string? Pole { get; init; }

        public string? Entity { get; init; }
    }

    internal sealed record PersonEntry(Guid Id, string Name, string Role, string Function)
    {
        public string? Service { get; init; }

        public string? Pole { get; init; }

        public int Rank { get; init; }

        public IReadOnlyList<string>? WorkingDays { get; init; }

        public ActEntry? Delegations { get; init; }

        public ActEntry? Signature { get; init; }
    }

    internal sealed record ActEntry(string Act, DateOnly Published)
    {
        public IReadOnlyList<string>? Competences { get; init; }

        public IReadOnlyList<string>? Kinds { get; init; }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CommuneFile))]
internal sealed partial class CommuneJson : JsonSerializerContext;
