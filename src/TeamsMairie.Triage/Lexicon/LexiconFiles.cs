using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Lexicon;

/// <summary>Reads the word lists that are part of this assembly.</summary>
internal static class LexiconFiles
{
    // « Le chauffage de l’école »: where it is says less than what it is about.
    private const double WeightOfPlace = 0.4;

    /// <summary>The phrases of each competence, by its slug.</summary>
    public static IEnumerable<(string Slug, Phrase Phrase)> Competences()
    {
        IEnumerable<(string Slug, string Written)> listed =
            from competence in Read("competences.json", LexiconJson.Default.DictionaryStringCompetenceEntry)
            from phrase in competence.Value.Phrases
            select (competence.Key, phrase);
        IEnumerable<(string Slug, string Written)> added =
            from competence in Read("competence-words.json", LexiconJson.Default.DictionaryStringStringArray)
            from phrase in competence.Value
            select (competence.Key, phrase);
        HashSet<string> places = [.. Read("places.json", LexiconJson.Default.StringArray).Select(Key)];
        return listed.Concat(added).Select(p =>
            (p.Slug, Phrase.Of(p.Written, places.Contains(Key(p.Written)) ? WeightOfPlace : 1)));
    }

    /// <summary>The name of each competence, by its slug.</summary>
    public static Dictionary<string, string> CompetenceLabels() =>
        Read("competences.json", LexiconJson.Default.DictionaryStringCompetenceEntry)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Label);

    /// <summary>The phrases of each topic of a list; those under « weak » say little alone.</summary>
    public static IEnumerable<(string Topic, Phrase Phrase)> Topics(string file) =>
        from topic in Read(file, LexiconJson.Default.DictionaryStringTopicEntry)
        from phrase in (topic.Value.Strong ?? []).Select(p => Phrase.Of(p, 2))
            .Concat((topic.Value.Weak ?? []).Select(p => Phrase.Of(p, 0.5)))
        select (topic.Key, phrase);

    /// <summary>What short spellings stand for.</summary>
    public static Dictionary<string, string> ShortSpellings() =>
        Read("short-spellings.json", LexiconJson.Default.DictionaryStringString);

    /// <summary>The words read however they are written.</summary>
    public static string[] HiddenWords() => Read("hidden-words.json", LexiconJson.Default.StringArray);

    /// <summary>The lines of a text file of this assembly.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using StreamReader reader = new(Open(file));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string Key(string written) => string.Join(' ', Spelling.Words(written));

    private static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        using Stream stream = Open(file);
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"{file} is empty.");
    }

    private static Stream Open(string file) => typeof(LexiconFiles).Assembly.GetManifestResourceStream(file)
        ?? throw new InvalidOperationException($"{file} is not embedded.");
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
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class LexiconJson : JsonSerializerContext;
