using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Triage.Learning;

/// <summary>One message of a corpus, with how it should be read.</summary>
/// <param name="Text">The message.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Competence">Its competence, none, or several joined by « | ».</param>
/// <param name="Action">What the bot should do.</param>
/// <param name="Urgency">How fast it must be looked at.</param>
/// <param name="Role">Who writes.</param>
/// <param name="Visibility">Who may see it.</param>
internal sealed record Labelled(
    string Text, string Kind, string Competence, string Action, string Urgency, string? Role, string Visibility)
{
    /// <summary>What makes it protected; null when nothing does.</summary>
    public string? Protected { get; init; }

    /// <summary>« everyday » when it is written as people mostly write; the others hint at what they want.</summary>
    public string Difficulty { get; init; } = "allusive";

    /// <summary>The competences it may be about.</summary>
    [JsonIgnore]
    public string[] Fields => Competence.Split('|');

    /// <summary>Whether the right answer is to ask between several competences.</summary>
    [JsonIgnore]
    public bool IsAmbiguous => Fields.Length > 1;

    /// <summary>Whether it goes to a desk, or is asked about.</summary>
    [JsonIgnore]
    public bool IsRouted => Action is "wait-and-route" or "emergency" or "clarify" && Kind is not ("disagreement" or "information");

    /// <summary>The desk it should go to; none or several when it should be asked about.</summary>
    [JsonIgnore]
    public string Desk => Labels.IsStaff(Kind) ? Labels.Staff : Competence;

    /// <summary>The messages of the files of a folder, in the order of their names.</summary>
    public static Labelled[] ReadFolder(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize(line, CorpusJson.Default.Labelled)
                ?? throw new JsonException("A line of the corpus is empty.")),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Labelled))]
internal sealed partial class CorpusJson : JsonSerializerContext;
