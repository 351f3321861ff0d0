using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Lexicon;

/// <summary>Reads the word lists that are part of this assembly.</summary>
internal static class LexiconFiles
{
    /// <summary>The phrases of each competence, by its slug.</summary>
    public static IEnumerable<(string Slug, Phrase Phrase)> Competences() =>
        from competence in Read("competences.json", LexiconJson.Default.DictionaryStringCompetenceEntry)
        from phrase in competence.Value.Phrases
        select (competence.Key, Phrase.Of(phrase));

    /// <summary>The name of each competence, by its slug.</summary>
    public static Dictionary<string, string> CompetenceLabels() =>
        Read("competences.json", LexiconJson.Default.DictionaryStringCompetenceEntry)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Label);

    /// <summary>The phrases of each topic of a list; those under « strong » weigh twice.</summary>
    public static IEnumerable<(string Topic, Phrase Phrase)> Topics(string file) =>
        from topic in Read(file, LexiconJson.Default.DictionaryStringTopicEntry)
        from phrase in (topic.Value.Strong ?? []).Select(p => Phrase.Of(p, 2))
            .Concat((topic.Value.Weak ?? []).Select(p => Phrase.Of(p)))
        select (topic.Key, phrase);

    /// <summary>What short spellings stand for.</summary>
    public static Dictionary<string, string> ShortSpellings() =>
        Read("short-spellings.json", LexiconJson.Default.DictionaryStringString);

    private static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        using Stream stream = typeof(LexiconFiles).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"{file} is empty.");
    }
}

/// <summary>One competence of the list.</summary>
internal sealed record CompetenceEntry(string Label, IReadOnlyList<string> Phrases);

/// <summary>One topic of a list.</summary>
internal sealed record TopicEntry
{
    public IReadOnlyList<string>? Strong { get; init; }

    public IReadOnlyList<string>? Weak { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, CompetenceEntry>))]
[JsonSerializable(typeof(Dictionary<string, TopicEntry>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class LexiconJson : JsonSerializerContext;
