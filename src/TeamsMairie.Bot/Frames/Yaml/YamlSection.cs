using System.Globalization;
using TeamsMairie.Cards;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Town;
using YamlDotNet.RepresentationModel;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>One section of a frame file: each key is asked for once, and what cannot be read is noted with its line.</summary>
internal sealed class YamlSection(YamlNode node, string path, List<Mistake> mistakes)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly YamlMappingNode? map = node as YamlMappingNode;

    /// <summary>A text that must be there; empty when it is not.</summary>
    public string Text(string key)
    {
        string? text = TextOrNull(key);
        if (text is null && !asked.Contains(key + "!"))
        {
            Note(Find(key) ?? node, key, FrameTexts.ExpectedText);
        }

        return text ?? "";
    }

    /// <summary>A text; null when the key is not there.</summary>
    public string? TextOrNull(string key)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: { Length: > 0 } value }:
                return value;
            case null or YamlScalarNode:
                return null;
            case var other:
                asked.Add(key + "!");
                Note(other, key, FrameTexts.ExpectedText);
                return null;
        }
    }

    /// <summary>A day written <c>2026-04-03</c>; null when the key is not there.</summary>
    public DateOnly? Day(string key) => Read(key, FrameTexts.ExpectedDay, Days.Read);

    /// <summary>A day that must be there.</summary>
    public DateOnly DayThere(string key)
    {
        DateOnly? day = Day(key);
        if (day is null && Find(key) is null)
        {
            Note(node, key, FrameTexts.ExpectedDay);
        }

        return day ?? default;
    }

    /// <summary>A whole number from zero; null when the key is not there.</summary>
    public int? Number(string key) => Read(key, FrameTexts.ExpectedNumber, text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : (int?)null);

    /// <summary>« oui » or « non »; the default when the key is not there.</summary>
    public bool Flag(string key, bool otherwise = false) => Read(key, FrameTexts.ExpectedFlag, text => text switch
    {
        "oui" => true,
        "non" => false,
        _ => (bool?)null,
    }) ?? otherwise;

    /// <summary>An identifier of the directory that must be there.</summary>
    public Guid Id(string key) => Find(key) is null
        ? Missing(key)
        : Read(key, FrameTexts.ExpectedId, text => Guid.TryParse(text, out Guid id) && id != Guid.Empty ? id : (Guid?)null) ?? default;

    /// <summary>A word of a closed list; the default when the key is not there.</summary>
    public T Word<T>(string key, Words<T> words, T otherwise)
        where T : struct => Read(key, Among(words), text => words.Knows(text, out T value) ? value : (T?)null) ?? otherwise;

    /// <summary>A word of a closed list that must be there.</summary>
    public T WordThere<T>(string key, Words<T> words)
        where T : struct
    {
        if (Find(key) is null)
        {
            Note(node, key, Among(words));
        }

        return Word(key, words, default);
    }

    /// <summary>Several words of a closed list; none when the key is not there.</summary>
    public Roll<T> Several<T>(string key, Words<T> words)
        where T : struct => List(key, Among(words), text => words.Knows(text, out T value) ? value : (T?)null);

    /// <summary>Several values, one a line or between brackets; none when the key is not there.</summary>
    public Roll<T> List<T>(string key, string expected, Func<string, T?> read)
        where T : struct =>
        [.. Items(key).Select((item, i) => item is YamlScalarNode { Value: { } text } && read(text) is { } value
            ? value
            : NoteItem(item, $"{key}[{i}]", expected, default(T)))];

    /// <summary>Several texts; none when the key is not there.</summary>
    public Roll<string> Texts(string key) =>
        [.. Items(key).Select((item, i) => item is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : NoteItem(item, $"{key}[{i}]", FrameTexts.ExpectedText, ""))];

    /// <summary>A competence; null when the key is not there.</summary>
    public Circuit.Requests.Competence? Field(string key) => Read(key, FrameTexts.ExpectedCompetence, FrameReader.Competence);

    /// <summary>A person, by name or identifier; null when the key is not there.</summary>
    public PersonId? Person(string key, PersonNames names) => Read(key, FrameTexts.ExpectedPerson, names.Find);

    /// <summary>A person who must be there.</summary>
    public PersonId PersonThere(string key, PersonNames names)
    {
        if (Find(key) is null)
        {
            Note(node, key, FrameTexts.ExpectedPerson);
        }

        return Person(key, names) ?? default;
    }

    /// <summary>A section inside this one; null when the key is not there.</summary>
    public YamlSection? Section(string key) => Find(key) is { } inner ? new YamlSection(inner, PathOf(key), mistakes).AsMap() : null;

    /// <summary>The sections of a list; none when the key is not there.</summary>
    public IEnumerable<YamlSection> Sections(string key) =>
        [.. Items(key).Select((item, i) => new YamlSection(item, $"{PathOf(key)}[{i}]", mistakes).AsMap())];

    /// <summary>Notes every key nobody asked for: a slip of the pen must not be ignored.</summary>
    public void Close()
    {
        foreach (YamlScalarNode key in map?.Children.Keys.OfType<YamlScalarNode>() ?? [])
        {
            if (!asked.Contains(key.Value ?? ""))
            {
                Note(key, key.Value ?? "", French.Say(
                    FrameTexts.ExpectedKnownKey, string.Join(", ", asked.Where(a => !a.EndsWith('!')).Order(StringComparer.Ordinal))));
            }
        }
    }

    private Guid Missing(string key)
    {
        Note(node, key, FrameTexts.ExpectedId);
        return default;
    }

    private T? Read<T>(string key, string expected, Func<string, T?> read)
        where T : struct
    {
        if (Find(key) is not { } found)
        {
            return null;
        }

        T? value = found is YamlScalarNode { Value: { } text } ? read(text) : null;
        if (value is null)
        {
            Note(found, key, expected);
        }

        return value;
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case YamlSequenceNode list:
                return list.Children;
            case { } other:
                Note(other, key, FrameTexts.ExpectedList);
                return [];
            default:
                return [];
        }
    }

    private YamlSection AsMap()
    {
        if (map is null)
        {
            mistakes.Add(new Mistake(node.Start.Line, path, FrameTexts.ExpectedSection));
        }

        return this;
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return map is not null && map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? found) ? found : null;
    }

    private T NoteItem<T>(YamlNode at, string key, string expected, T otherwise)
    {
        Note(at, key, expected);
        return otherwise;
    }

    // What is not a section at all was said once already.
    private void Note(YamlNode at, string key, string expected)
    {
        if (map is not null)
        {
            mistakes.Add(new Mistake(at.Start.Line, PathOf(key), expected));
        }
    }

    private string PathOf(string key) => path.Length > 0 ? $"{path}.{key}" : key;

    private static string Among<T>(Words<T> words)
        where T : notnull => French.Say(FrameTexts.ExpectedAmong, string.Join(", ", words.All));
}
