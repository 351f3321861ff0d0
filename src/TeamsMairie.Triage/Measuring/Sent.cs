using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Triage.Measuring;

/// <summary>A message to score, in either of two formats: that of the corpus, or that of the sample messages (expected…).</summary>
internal sealed record Sent
{
    public string? Id { get; init; }

    public required string Text { get; init; }

    public string? Org { get; init; }

    public string? Role { get; init; }

    public string? SenderRole { get; init; }

    public string? SenderService { get; init; }

    public IReadOnlyList<string>? SenderDelegations { get; init; }

    public string? Kind { get; init; }

    public string? ExpectedKind { get; init; }

    public IReadOnlyList<string>? AcceptableKinds { get; init; }

    public string? Competence { get; init; }

    public string? ExpectedCompetence { get; init; }

    public IReadOnlyList<string>? AcceptableCompetences { get; init; }

    public string? Action { get; init; }

    public string? ExpectedAction { get; init; }

    public string? ExpectedFirst { get; init; }

    public string? Difficulty { get; init; }

    /// <summary>A line of a file.</summary>
    /// <exception cref="JsonException">It is not a message.</exception>
    public static Sent Read(string line) =>
        JsonSerializer.Deserialize(line, MeasuringJson.Default.Sent) ?? throw new JsonException("A line is empty.");

    /// <summary>What was expected of it, in the words of the corpus; empty where nothing is said.</summary>
    public Expected Expectation() => new(
        ExpectedKind ?? Kind,
        AcceptableKinds ?? [],
        (ExpectedCompetence ?? Competence)?.Replace("ambiguous: ", "", StringComparison.Ordinal),
        AcceptableCompetences ?? [],
        ExpectedAction ?? Action,
        ExpectedFirst,
        Difficulty);
}

/// <summary>What was expected of a message; null where its file does not say.</summary>
internal sealed record Expected(
    string? Kind, IReadOnlyList<string> AlsoKinds, string? Competence, IReadOnlyList<string> AlsoCompetences, string? Action,
    string? First, string? Difficulty)
{
    /// <summary>Whether several competences are meant.</summary>
    [JsonIgnore]
    public bool IsAmbiguous => Competence?.Contains('|', StringComparison.Ordinal) == true;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Sent))]
[JsonSerializable(typeof(Scored))]
internal sealed partial class MeasuringJson : JsonSerializerContext;
